import type { Blueprint } from './blueprint';
import type { WrittenAbout } from './written';

/** What a template says of itself, in the order in which it is shown; only what is known. @internal */
export function headerOf(
  { workspace }: Blueprint,
  { description, owner, request, policy }: WrittenAbout,
): [string, string][] {
  const entries: [string, string | undefined][] = [
    ['name', workspace.name],
    ['description', description],
    ['owner', owner],
    ['request', request],
    ['policy', policy],
    ['generator', 'Ringfence'],
  ];
  return entries.filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
}
