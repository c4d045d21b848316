import { LaneState } from '@ringfence/engine';
import { ReactNode } from 'react';
import { Icon, IconProps } from './Icon';

const rings: Record<LaneState | 'unknown', ReactNode> = {
  closed: <circle cx="12" cy="12" r="8" strokeWidth="3.8" />,
  partial: (
    <>
      <path d="M12 4a8 8 0 0 0 0 16" strokeWidth="3.8" />
      <path
        d="M14.5 4.4a8 8 0 0 1 0 15.2"
        strokeWidth="2.8"
        strokeDasharray=".2 4.6"
      />
    </>
  ),
  open: (
    <>
      <path d="M17.2 6a8 8 0 1 0 0 12" strokeWidth="3.4" />
      <path d="M11 12h11m-3.8-3.8L22 12l-3.8 3.8" strokeWidth="2.4" />
    </>
  ),
  unknown: (
    <>
      <circle
        cx="12"
        cy="12"
        r="9.2"
        strokeWidth="2.8"
        strokeDasharray=".2 4.6"
      />
      <path d="M9.8 10.1a2.3 2.3 0 1 1 3.3 2.1c-.8.4-1.1.8-1.1 1.5M12 16.5v.01" />
    </>
  ),
};

/** The ring of a boundary: whole, half, broken with an arrow leaving, or dotted. @internal */
export function BoundaryIcon({
  state,
  ...props
}: IconProps & { state: LaneState | 'unknown' }) {
  return <Icon {...props}>{rings[state]}</Icon>;
}
