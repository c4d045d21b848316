import { BasisKind, Boundary, CheckStatus, LaneState, Verdict } from './words';

/** Verdicts as people read them. @public */
export const VERDICT_LABELS: Record<Verdict, string> = {
  'exfiltration-protected': 'Exfiltration-protected',
  isolated: 'Isolated',
  'partially-isolated': 'Partially isolated',
  exposed: 'Exposed',
  invalid: 'Invalid',
  unknown: 'Unknown',
};

/** Lane states as people read them. @public */
export const LANE_STATE_LABELS: Record<LaneState | 'unknown', string> = {
  open: 'Open',
  partial: 'Partly closed',
  closed: 'Closed',
  unknown: 'Unknown',
};

/** Boundaries as people read them. @public */
export const BOUNDARY_LABELS: Record<Boundary, string> = {
  inbound: 'Inbound',
  resources: 'Workspace & resources',
  compute: 'Compute',
  outbound: 'Outbound',
};

/** Check statuses as people read them. @public */
export const CHECK_STATUS_LABELS: Record<CheckStatus, string> = {
  pass: 'Passes',
  fail: 'Fails',
  waived: 'Waived',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
};

/** How a basis is told after a verdict. @internal */
export const BASIS_LABELS: Record<BasisKind, string> = {
  requested: 'as requested',
  declared: 'as declared',
  observed: 'as observed',
};
