import { Unread, WorkspaceIsolation, canonicalJson } from '@ringfence/engine';
import { boundariesAt } from './boundaryAt';
import { DriftDifference } from './drift';

const keyOf = ({ pointers, reason }: Unread) =>
  canonicalJson([[...pointers].sort(), reason]);

/** What one side alone could not read cannot be compared. @internal */
export function unreadDifferences(
  approved: WorkspaceIsolation,
  observed: WorkspaceIsolation,
): DriftDifference[] {
  const [here, there] = [observed, approved].map(
    ({ unread = [] }) => new Map(unread.map(part => [keyOf(part), part])),
  );
  const onOneSide = [
    ...[...here].filter(([key]) => !there.has(key)),
    ...[...there].filter(([key]) => !here.has(key)),
  ];
  return onOneSide.flatMap(([, { pointers }]) =>
    pointers.flatMap(pointer =>
      boundariesAt(pointer).map(boundary => ({
        boundary,
        pointer,
        direction: 'not-comparable' as const,
      })),
    ),
  );
}

const isAbove = (above: string, below: string) =>
  above === below || below.startsWith(`${above}/`);

/** Whether something that was not read may stand in place of a fact. @internal */
export const mayBeUnread = (
  { unread = [] }: WorkspaceIsolation,
  pointer: string,
): boolean =>
  unread.some(({ pointers }) => pointers.some(may => isAbove(may, pointer)));
