import { useT } from '../../translation';

/** A part of the tab that is on its way. @internal */
export function Loading({ label }: { label?: string }) {
  const t = useT();
  return (
    <p role="status" aria-busy="true">
      {label ?? t('tab.loading')}
    </p>
  );
}
