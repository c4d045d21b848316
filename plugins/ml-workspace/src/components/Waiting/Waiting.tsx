import { Progress } from '@backstage/core-components';

/** Says that something is on the way. @internal */
export function Waiting({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} aria-busy="true">
      <Progress />
    </div>
  );
}
