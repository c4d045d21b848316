import { tabStrings } from '../../labels/tab';

/** A part of the tab that is on its way. @internal */
export function Loading({
  label = tabStrings.loadingPart,
}: {
  label?: string;
}) {
  return (
    <p role="status" aria-busy="true">
      {label}…
    </p>
  );
}
