import { Picture, PictureNode, PicturePathKind } from '../../picture/picture';
import { LANE_TONES, Tone } from '../../theme/tokens';
import { Frame, Layout, LINE, PlacedNode, PlacedPath } from './geometry';
import { MARKS } from './marks';
import { useDiagramStyles } from './styles';
import { useT } from '../../translation';

/** About how wide a letter is, to know what fits. */
const LETTER = 6.6;
const BOLD_LETTER = 7.1;

const fit = (text: string, width: number, letter = LETTER) => {
  const most = Math.max(4, Math.floor(width / letter));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

const toneOf = (state: PictureNode['state']): Tone | undefined =>
  state === 'plain' ? undefined : LANE_TONES[state];

/** What a way means for the boundary it crosses. */
function pathTone({ path, outside }: PlacedPath): Tone | undefined {
  const tones: Partial<Record<PicturePathKind, Tone>> = {
    private: 'good',
    unknown: 'unknown',
    public: outside ? toneOf(outside.state) : 'danger',
  };
  return tones[path.kind];
}

function Box({ placed }: { placed: PlacedNode }) {
  const classes = useDiagramStyles();
  const { node, x, y, width, height } = placed;
  const room = width - 44;
  return (
    <g data-tone={toneOf(node.state)} data-node={node.id}>
      <title>{[node.title, ...node.lines].join(', ')}</title>
      <rect
        className={classes.box}
        data-state={node.state}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={5}
      />
      <g
        className={classes.mark}
        transform={`translate(${x + 9} ${y + 9}) scale(.75)`}
      >
        {MARKS[node.kind]}
      </g>
      <text className={classes.title} x={x + 36} y={y + 21}>
        {fit(node.title, room, BOLD_LETTER)}
      </text>
      {node.lines.map((text, index) => (
        <text
          key={`${index} ${text}`}
          className={classes.quiet}
          x={x + 36}
          y={y + 21 + LINE * (index + 1)}
        >
          {fit(text, room)}
        </text>
      ))}
    </g>
  );
}

/** Where a way ends: an arrow, or a bar where it is refused. */
function endOf(
  [x, y]: [number, number],
  [fromX]: [number, number],
  kind: PicturePathKind,
): string {
  const back = fromX <= x ? -1 : 1;
  return kind === 'refused'
    ? `M${x + back * 8} ${y - 8}v16`
    : `M${x + back * 8} ${y - 5}L${x + back} ${y}L${x + back * 8} ${y + 5}`;
}

function Way({ placed }: { placed: PlacedPath }) {
  const classes = useDiagramStyles();
  const { path, points, label } = placed;
  const end = points[points.length - 1];
  const before = points[points.length - 2];
  const stop = path.kind === 'refused' ? 8 : 2;
  const back = before[0] <= end[0] ? -stop : stop;
  const drawn = [...points.slice(0, -1), [end[0] + back, end[1]]];
  return (
    <g
      data-tone={pathTone(placed)}
      data-path={`${path.from} ${path.to}`}
      data-witness={path.witness === undefined ? undefined : true}
    >
      {path.witness !== undefined && <title>{path.witness}</title>}
      <polyline
        className={classes.path}
        data-kind={path.kind}
        points={drawn.map(point => point.join(',')).join(' ')}
      />
      <path
        className={classes.end}
        data-kind={path.kind}
        d={endOf(end, before, path.kind)}
      />
      <text
        className={classes.label}
        x={label.x}
        y={label.y}
        textAnchor={label.anchor}
      >
        {path.label}
      </text>
    </g>
  );
}

function Surround({ frame }: { frame: Frame }) {
  const classes = useDiagramStyles();
  const { kind, title, lines, x, y, width, height } = frame;
  const isBelow = kind === 'managed';
  const titleY = isBelow ? y + height - 8 - LINE * lines.length : y + 18;
  return (
    <g data-frame={kind}>
      <title>{[title, ...lines].filter(Boolean).join(', ')}</title>
      <rect
        className={classes.frame}
        data-kind={kind}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={8}
      />
      {title && (
        <text className={classes.title} x={x + 12} y={titleY}>
          {fit(title, width - 20, BOLD_LETTER)}
        </text>
      )}
      {lines.map((text, index) => (
        <text
          key={`${index} ${text}`}
          className={classes.quiet}
          x={x + 12}
          y={titleY + LINE * (index + 1)}
        >
          {fit(text, width - 20)}
        </text>
      ))}
    </g>
  );
}

/** A picture where everything stands, as SVG. @internal */
export function DiagramSvg({
  picture,
  layout,
}: {
  picture: Picture;
  layout: Layout;
}) {
  const t = useT();
  const classes = useDiagramStyles();
  return (
    <svg
      className={classes.svg}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ maxWidth: layout.width * 1.15 }}
      role="img"
      aria-label={picture.summary}
      focusable="false"
    >
      {layout.frames.map((frame, index) => (
        <Surround key={index} frame={frame} />
      ))}
      {layout.headings.map(({ column, note, x, y }) => (
        <text key={column} className={classes.heading} x={x} y={y}>
          {[t(`diagram.column.${column}`), note].filter(Boolean).join(', ')}
        </text>
      ))}
      {layout.peerings.map(({ from, to }, index) => (
        <g key={index}>
          <line
            className={classes.peering}
            x1={from[0]}
            y1={from[1]}
            x2={to[0]}
            y2={to[1]}
          />
          <text
            className={classes.label}
            x={(from[0] + to[0]) / 2}
            y={(from[1] + to[1]) / 2 - 5}
            textAnchor="middle"
          >
            {t('diagram.peered')}
          </text>
        </g>
      ))}
      {layout.paths.map(placed => (
        <Way
          key={`${placed.path.from} ${placed.path.to} ${placed.path.label}`}
          placed={placed}
        />
      ))}
      {layout.nodes.map(placed => (
        <Box key={placed.node.id} placed={placed} />
      ))}
    </svg>
  );
}
