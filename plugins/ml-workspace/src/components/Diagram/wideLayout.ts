import { Picture, PICTURE_COLUMNS, PictureColumn } from '../../picture/picture';
import {
  bottomOf,
  Frame,
  heightOf,
  LINE,
  Layout,
  middle,
  PlacedNode,
  PlacedPath,
  stack,
} from './geometry';
import { networkBand } from './networkBand';

const TOP = 46;
const GAP = 14;
const FILTER = 110;
const COLUMNS: Record<PictureColumn, { x: number; width: number }> = {
  clients: { x: 4, width: 172 },
  workspace: { x: 304, width: 172 },
  compute: { x: 564, width: 172 },
  outbound: { x: 836, width: 184 },
};

/** How far a stub of a public way into the fence reaches. */
const STUB = 58;

/** The line around compute in a managed network, with its name below what it holds. */
function managedFrame(
  { networks }: Picture,
  inside: readonly PlacedNode[],
): Frame[] {
  const managed = networks.find(({ kind }) => kind === 'managed');
  if (!managed) return [];
  const lines = managed.lines.length ? [managed.lines.join(', ')] : [];
  const end = bottomOf(inside, TOP + 20);
  return [
    {
      kind: 'managed',
      title: managed.title,
      lines,
      x: 552,
      y: TOP - 10,
      width: 196,
      height: end - TOP + 44 + lines.length * LINE,
    },
  ];
}

/** Columns from who comes in to what can be reached. @internal */
export function wideLayout(picture: Picture): Layout {
  const filter = picture.nodes.find(({ kind }) => kind === 'filter');
  const shift = filter ? FILTER + 40 : 0;
  const columnOf = (column: PictureColumn) => ({
    width: COLUMNS[column].width,
    x: COLUMNS[column].x + (column === 'outbound' ? shift : 0),
  });
  const nodes: PlacedNode[] = PICTURE_COLUMNS.flatMap(column =>
    stack(
      picture.nodes.filter(node => node.column === column && node !== filter),
      { ...columnOf(column), y: TOP, gap: GAP },
    ),
  );
  const bottom = bottomOf(nodes);
  if (filter) {
    const height = heightOf(filter);
    nodes.push({
      node: filter,
      x: 796,
      y: TOP + Math.max(0, (bottom - TOP - height) / 2),
      width: FILTER,
      height,
    });
  }
  const managed = managedFrame(
    picture,
    nodes.filter(({ node }) => node.column === 'compute'),
  );
  const fence: Frame = {
    kind: 'fence',
    title: '',
    lines: [],
    x: 286,
    y: 30,
    width: 468,
    height: Math.max(bottom, bottomOf(managed) + 2) - 30 + 14,
  };
  const frames = [fence, ...managed];
  const band = networkBand(picture.networks, {
    x: 4,
    y: fence.y + fence.height + 34,
    width: columnOf('outbound').x + columnOf('outbound').width - 4,
    across: 3,
  });
  const placed = new Map(nodes.map(one => [one.node.id, one]));
  const paths = picture.paths.flatMap((path, index): PlacedPath[] => {
    const to = placed.get(path.to);
    const from = placed.get(path.from);
    if (!to) return [];
    if (to.node.column === 'workspace' || to.node.column === 'compute') {
      if (to.node.id !== 'workspace') {
        const y = to.y + 14;
        return [
          {
            path,
            points: [
              [to.x - STUB, y],
              [to.x, y],
            ],
            label: { x: to.x - STUB / 2, y: y - 6, anchor: 'middle' },
            outside: from?.node,
          },
        ];
      }
      if (!from) return [];
      const start = middle(from);
      const end = to.y + 12 + Math.min(index, 5) * 8;
      const bend = 232 + Math.min(index, 5) * 8;
      // What is refused does not get past the fence.
      const stop = path.kind === 'refused' ? fence.x : to.x;
      return [
        {
          path,
          points: [
            [from.x + from.width, start],
            [bend, start],
            [bend, end],
            [stop, end],
          ],
          label: {
            x: from.x + from.width + 5,
            y: start - 6,
            anchor: 'start',
          },
          outside: from.node,
        },
      ];
    }
    const y = middle(to);
    const start =
      path.from === 'filter' && from
        ? from.x + from.width
        : fence.x + fence.width - 6;
    const startY =
      path.from === 'filter' && from
        ? Math.min(Math.max(y, from.y + 8), from.y + from.height - 8)
        : y;
    const bend = (start + to.x) / 2;
    return [
      {
        path,
        points: [
          [start, startY],
          [bend, startY],
          [bend, y],
          [to.x, y],
        ],
        label: {
          x: to.node.kind === 'filter' ? (start + to.x) / 2 : to.x - 30,
          y: y - 6,
          anchor: 'middle',
        },
        outside: to.node,
      },
    ];
  });
  const outbound = columnOf('outbound');
  return {
    width: outbound.x + outbound.width + 4,
    height: bottomOf([fence, ...band.frames]) + 6,
    headings: PICTURE_COLUMNS.map(column => ({
      column,
      x: columnOf(column).x,
      y: 18,
    })),
    frames: [...frames, ...band.frames],
    nodes,
    paths,
    peerings: band.peerings,
  };
}
