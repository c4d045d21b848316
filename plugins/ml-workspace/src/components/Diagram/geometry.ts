import {
  PictureColumn,
  PictureNetwork,
  PictureNode,
  PicturePath,
} from '../../picture/picture';

/** A rectangle in the picture's own units, about a pixel each. @internal */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box where it stands. @internal */
export interface PlacedNode extends Rect {
  node: PictureNode;
}

/** A way as a line from its start to its end. @internal */
export interface PlacedPath {
  path: PicturePath;
  points: [x: number, y: number][];
  label: { x: number; y: number; anchor: 'middle' | 'start' };
  /** The box outside the fence, whose state says how much a public way matters. */
  outside?: PictureNode;
}

/** A heading over some boxes: its column, and what else is said of it. @internal */
export interface Heading {
  column: PictureColumn;
  note?: string;
  x: number;
  y: number;
}

/** A line around some boxes, with its name. @internal */
export interface Frame extends Rect {
  title: string;
  lines: string[];
  kind: 'fence' | PictureNetwork['kind'];
}

/** Everything of a picture where it stands. @internal */
export interface Layout {
  width: number;
  height: number;
  headings: Heading[];
  frames: Frame[];
  nodes: PlacedNode[];
  paths: PlacedPath[];
  /** Lines between peered networks. */
  peerings: { from: [number, number]; to: [number, number] }[];
}

/** Height of a line of text in a box, and what stands above the first. @internal */
export const LINE = 16;
const HEAD = 30;

/** How high a box is. @internal */
export const heightOf = ({ lines }: PictureNode) =>
  HEAD + lines.length * LINE + 6;

/** Boxes under each other, from `y` down. @internal */
export function stack(
  nodes: readonly PictureNode[],
  at: { x: number; y: number; width: number; gap: number },
): PlacedNode[] {
  let { y } = at;
  return nodes.map(node => {
    const height = heightOf(node);
    const placed = { node, x: at.x, y, width: at.width, height };
    y += height + at.gap;
    return placed;
  });
}

/** Where the lowest of some rectangles ends. @internal */
export const bottomOf = (rects: readonly Rect[], least = 0) =>
  Math.max(least, ...rects.map(({ y, height }) => y + height));

/** The middle of a rectangle's side. @internal */
export const middle = ({ y, height }: Rect) => y + height / 2;
