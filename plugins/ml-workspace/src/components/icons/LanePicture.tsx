import { Boundary, LaneState } from '@ringfence/engine';
import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

type State = LaneState | 'unknown';

const useStyles = makeStyles({
  root: {
    display: 'block',
    width: 72,
    height: 60,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 4,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    '& [data-line]': { stroke: 'var(--rf-edge)', strokeWidth: 2 },
    '& [data-thin]': { strokeWidth: 2.6 },
    '& [data-dots]': { strokeDasharray: '.1 7' },
    '& [data-dashes]': { strokeDasharray: '7 5', strokeLinecap: 'butt' },
    '& [data-inside]': { stroke: 'var(--rf-text)', strokeWidth: 2 },
    '@container (max-width: 559px)': {
      '&[data-gate]': { transform: 'rotate(90deg)' },
      '&[data-gate] [data-upright]': {
        transform: 'rotate(-90deg)',
        transformBox: 'fill-box',
        transformOrigin: 'center',
      },
    },
  },
});

const QUESTION =
  'M31.5 26a4.8 4.8 0 1 1 6.9 4.4c-1.7.9-2.3 1.8-2.3 3.3M36.1 39v.01';
const ARROW = 'm-7.5-7 7.5 7-7.5 7';

const gates: Record<State, ReactNode> = {
  closed: (
    <>
      <path d="M0 30h27M45 30h27" data-line />
      <path d="M36 2v16M36 42v16" />
      <rect x="27" y="21" width="18" height="18" rx="3" data-thin />
      <path d="m31.5 30.3 3.2 3.2 5.8-6.3" data-thin data-upright />
    </>
  ),
  partial: (
    <>
      <path d="M0 30h72" data-line />
      <path d="M36 2v17M36 41v17" />
      <path d="M29 19h14M29 41h14" data-thin />
      <path d="M36 19 46 28" data-thin />
    </>
  ),
  open: (
    <>
      <path d="M0 30h62" data-thin data-dashes />
      <path d={`M64 30${ARROW}`} data-thin />
      <path d="M36 2v13M36 45v13M28 15h16M28 45h16" />
    </>
  ),
  unknown: (
    <>
      <path d="M0 30h22M50 30h22" data-thin data-dots />
      <path d="M36 3v14M36 47v11" data-dots />
      <path d={QUESTION} data-thin data-upright />
    </>
  ),
};

const insides: Partial<Record<Boundary, ReactNode>> = {
  resources: (
    <>
      <ellipse cx="36" cy="22.5" rx="8.5" ry="3.3" data-inside />
      <path
        d="M27.5 22.5v15c0 1.8 3.8 3.3 8.5 3.3s8.5-1.5 8.5-3.3v-15M27.5 30c0 1.8 3.8 3.3 8.5 3.3s8.5-1.5 8.5-3.3"
        data-inside
      />
    </>
  ),
  compute: (
    <>
      <rect x="29.5" y="23.5" width="13" height="13" rx="2" data-inside />
      <path
        d="M33.5 19v4.5M38.5 19v4.5M33.5 36.5V41M38.5 36.5V41M25 27.5h4.5M25 32.5h4.5M42.5 27.5H47M42.5 32.5H47"
        data-inside
      />
    </>
  ),
};

const fences: Record<State, ReactNode> = {
  closed: (
    <>
      <path d="M0 30h8M64 30h8" data-line data-stub />
      <rect x="10" y="4" width="52" height="52" rx="9" />
    </>
  ),
  partial: (
    <>
      <path d="M0 30h8M64 30h8" data-line data-stub />
      <path d="M35 4H19a9 9 0 0 0-9 9v34a9 9 0 0 0 9 9h16" />
      <path
        d="M40 4h13a9 9 0 0 1 9 9v34a9 9 0 0 1-9 9H40"
        strokeDasharray="2 7"
      />
    </>
  ),
  open: (
    <>
      <path d="M64 30h8" data-line data-stub />
      <path d="M10 18v-5a9 9 0 0 1 9-9h34a9 9 0 0 1 9 9v34a9 9 0 0 1-9 9H19a9 9 0 0 1-9-9v-5" />
      <path d="M5 18h10M5 42h10" data-thin />
      <path d={`M0 30h17${ARROW}`} data-thin />
    </>
  ),
  unknown: (
    <>
      <path d="M0 30h8M64 30h8" data-thin data-dots data-stub />
      <rect x="10" y="4" width="52" height="52" rx="9" data-dots />
    </>
  ),
};

/**
 * A boundary drawn: gates at the two ends, fences around what stands between.
 * The outline says the state; words beside it say it again.
 * @internal
 */
export function LanePicture({
  boundary,
  state,
}: {
  boundary: Boundary;
  state: State;
}) {
  const classes = useStyles();
  const inside = insides[boundary];
  return (
    <svg
      className={classes.root}
      viewBox="0 0 72 60"
      aria-hidden
      focusable="false"
      data-gate={inside ? undefined : ''}
    >
      {inside ? fences[state] : gates[state]}
      {inside}
    </svg>
  );
}
