import { makeStyles } from '@material-ui/core/styles';

/**
 * The look of the picture. Every state has a line of its own beside its colour,
 * so it can be told in grey and in forced colours.
 * @internal
 */
export const useDiagramStyles = makeStyles({
  svg: {
    display: 'block',
    width: '100%',
    height: 'auto',
    fontFamily: 'inherit',
    '& text': { fill: 'var(--rf-text)', fontSize: 12 },
    '@media (forced-colors: active)': {
      '& text': { fill: 'CanvasText' },
      '& rect, & path, & polyline': { stroke: 'CanvasText' },
    },
  },
  heading: { fontWeight: 700, '$svg &': { fontSize: 13 } },
  box: {
    fill: 'var(--rf-paper)',
    stroke: 'var(--rf-tone, var(--rf-edge))',
    strokeWidth: 2,
    '&[data-state="plain"]': { stroke: 'var(--rf-edge)', strokeWidth: 1.5 },
    '&[data-state="open"]': { strokeDasharray: '7 4' },
    '&[data-state="partial"]': { strokeDasharray: '14 3' },
    '&[data-state="unknown"]': {
      strokeDasharray: '.5 5',
      strokeLinecap: 'round',
    },
  },
  mark: {
    fill: 'none',
    stroke: 'var(--rf-tone, var(--rf-text))',
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  title: { fontWeight: 700 },
  quiet: { '$svg &': { fill: 'var(--rf-quiet)' } },
  path: {
    fill: 'none',
    stroke: 'var(--rf-tone, var(--rf-edge))',
    strokeWidth: 2,
    strokeLinejoin: 'round',
    '[data-witness] > &': { strokeWidth: 5 },
    '&[data-kind="public"]': { strokeDasharray: '7 5' },
    '&[data-kind="control"]': { strokeDasharray: '9 3 2 3' },
    '&[data-kind="unknown"]': {
      strokeDasharray: '.5 5',
      strokeLinecap: 'round',
    },
  },
  end: {
    fill: 'none',
    stroke: 'var(--rf-tone, var(--rf-edge))',
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    '[data-witness] > &': { strokeWidth: 3 },
    '&[data-kind="refused"]': { strokeWidth: 4, strokeLinecap: 'butt' },
  },
  label: {
    '$svg &': { fontSize: 11, fill: 'var(--rf-tone, var(--rf-quiet))' },
    paintOrder: 'stroke',
    stroke: 'var(--rf-paper)',
    strokeWidth: 4,
    strokeLinejoin: 'round',
  },
  frame: {
    fill: 'none',
    stroke: 'var(--rf-edge)',
    strokeWidth: 1.5,
    '&[data-kind="fence"]': {
      fill: 'var(--rf-sunken)',
      stroke: 'var(--rf-edge)',
      strokeWidth: 2,
    },
    '&[data-kind="managed"]': { strokeDasharray: '3 3' },
  },
  peering: { stroke: 'var(--rf-edge)', strokeWidth: 2 },
});
