import {
  BOUNDARIES,
  Boundary,
  RESOURCE_KINDS,
  StateRange,
  witnessText,
} from '@ringfence/engine';
import { PictureNode, PicturePath } from './picture';

/** Whether a box is what a boundary is about. */
function isOf(boundary: Boundary, { id, column }: PictureNode): boolean {
  switch (boundary) {
    case 'inbound':
      return id === 'workspace';
    case 'resources':
      return RESOURCE_KINDS.some(kind => kind === id);
    default:
      return column === boundary;
  }
}

/** The boxes that a witness names by where they stand in the isolation. */
const namedBy = (pointers: readonly string[]) =>
  pointers.flatMap(pointer => {
    const [, list, index] = /^\/(compute|endpoints)\/(\d+)/.exec(pointer) ?? [];
    if (list) return [`${list === 'compute' ? list : 'endpoint'}-${index}`];
    return pointer.split('/')[2] ?? [];
  });

/**
 * Marks of each boundary that is not closed the way that makes it so, as far as
 * the picture draws one.
 * @internal
 */
export function withWitnesses(
  lanes: Record<Boundary, StateRange>,
  nodes: readonly PictureNode[],
  paths: readonly PicturePath[],
): PicturePath[] {
  const states = new Map(nodes.map(({ id, state }) => [id, state]));
  const marked = new Map<PicturePath, string>();
  for (const boundary of BOUNDARIES) {
    const lane = lanes[boundary];
    const { witness } = lane;
    if (!witness || lane.worst === 'closed') continue;
    const own = nodes.filter(node => isOf(boundary, node));
    const named = namedBy(witness.pointers);
    const meant = own.filter(({ id }) => named.includes(id));
    const ends = (meant.length ? meant : own).map(({ id }) => id);
    const ways = paths.filter(
      ({ kind, to }) =>
        (kind === 'public' || kind === 'unknown') && ends.includes(to),
    );
    const found =
      ways.find(({ to }) => states.get(to) === lane.worst) ?? ways[0];
    if (!found) continue;
    marked.set(found, witnessText(boundary, witness));
    // What comes before it on the same way is a part of it.
    for (const path of paths) {
      if (
        path.to === found.from &&
        path.kind !== 'refused' &&
        boundary === 'outbound'
      ) {
        marked.set(path, witnessText(boundary, witness));
      }
    }
  }
  return paths.map(path => {
    const witness = marked.get(path);
    return witness === undefined ? path : { ...path, witness };
  });
}
