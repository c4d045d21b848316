import { PictureNetwork } from '../../picture/picture';
import { Frame, Layout, LINE } from './geometry';

const GAP = 60;
const HEAD = 26;

const heightOf = ({ lines }: PictureNetwork) => HEAD + lines.length * LINE + 10;

/** Networks beside each other, or under each other where there is no room, with their peerings. @internal */
export function networkBand(
  networks: readonly PictureNetwork[],
  at: { x: number; y: number; width: number; across: number },
): Pick<Layout, 'frames' | 'peerings'> {
  const own = networks.filter(({ kind }) => kind !== 'managed');
  const width = (at.width - GAP * (at.across - 1)) / at.across;
  const frames = new Map<string, Frame>();
  let { y } = at;
  for (let first = 0; first < own.length; first += at.across) {
    const row = own.slice(first, first + at.across);
    const height = Math.max(...row.map(heightOf));
    for (const [index, { id, kind, title, lines }] of row.entries()) {
      const x = at.x + index * (width + GAP);
      frames.set(id, { kind, title, lines, x, y, width, height });
    }
    y += height + 28;
  }
  const peerings: Layout['peerings'] = [];
  own.forEach(({ id, peers }) => {
    for (const peer of peers) {
      const [a, b] = [frames.get(id)!, frames.get(peer)];
      const isFirst = id < peer;
      const alsoBack = own.some(
        other => other.id === peer && other.peers.includes(id),
      );
      if (!b || (!isFirst && alsoBack)) continue;
      const sameRow = a.y === b.y;
      const [left, right] = a.x <= b.x ? [a, b] : [b, a];
      const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
      peerings.push(
        sameRow
          ? {
              from: [left.x + left.width, left.y + HEAD],
              to: [right.x, right.y + HEAD],
            }
          : {
              from: [upper.x + 40, upper.y + upper.height],
              to: [lower.x + 40, lower.y],
            },
      );
    }
  });
  return { frames: [...frames.values()], peerings };
}
