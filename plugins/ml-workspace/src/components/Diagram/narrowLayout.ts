import { Picture, PICTURE_COLUMNS } from '../../picture/picture';
import { bottomOf, Layout, middle, PlacedPath, stack } from './geometry';
import { networkBand } from './networkBand';

const WIDTH = 340;
const LEFT = 84;
const TRUNK = 12;

/** Everything under each other, with the ways as branches at the left. @internal */
export function narrowLayout(picture: Picture): Layout {
  const headings: Layout['headings'] = [];
  const nodes: Layout['nodes'] = [];
  let y = 0;
  for (const column of PICTURE_COLUMNS) {
    headings.push({ column, x: 0, y: y + 18 });
    const placed = stack(
      picture.nodes.filter(node => node.column === column),
      { x: LEFT, y: y + 30, width: WIDTH - LEFT - 2, gap: 10 },
    );
    nodes.push(...placed);
    y = bottomOf(placed, y + 30) + 18;
  }
  const band = networkBand(picture.networks, {
    x: 2,
    y: y + 4,
    width: WIDTH - 4,
    across: 1,
  });
  const byId = new Map(nodes.map(one => [one.node.id, one]));
  const paths = picture.paths.flatMap((path): PlacedPath[] => {
    const [from, to] = [byId.get(path.from), byId.get(path.to)];
    const isWayIn = from?.node.column === 'clients' && path.to === 'workspace';
    const box = isWayIn ? from : to;
    if (!box) return [];
    const at = middle(box);
    const ends: [number, number][] = [
      [TRUNK, at],
      [LEFT, at],
    ];
    return [
      {
        path,
        points: isWayIn ? [ends[1], ends[0]] : ends,
        label: { x: TRUNK + 2, y: at - 6, anchor: 'start' },
        outside:
          isWayIn || from?.node.column === 'clients' ? from?.node : to?.node,
      },
    ];
  });
  const managed = picture.networks.find(({ kind }) => kind === 'managed');
  return {
    width: WIDTH,
    height: bottomOf([...nodes, ...band.frames]) + 8,
    headings: headings.map(heading =>
      managed && heading.column === 'compute'
        ? { ...heading, note: managed.title.toLowerCase() }
        : heading,
    ),
    frames: band.frames,
    nodes,
    paths,
    peerings: band.peerings,
  };
}
