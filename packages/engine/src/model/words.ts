/** The four boundaries, in reading order from inbound to outbound. @public */
export const BOUNDARIES = [
  'inbound',
  'resources',
  'compute',
  'outbound',
] as const;
/** One of the four boundaries. @public */
export type Boundary = (typeof BOUNDARIES)[number];

/** What is known of a boundary, weakest first. @public */
export const LANE_STATES = ['open', 'partial', 'closed'] as const;
/** A known state of a boundary. @public */
export type LaneState = (typeof LANE_STATES)[number];

/** All verdicts. Level 3, 2, 1 and three times 0. @public */
export const VERDICTS = [
  'exfiltration-protected',
  'isolated',
  'partially-isolated',
  'exposed',
  'invalid',
  'unknown',
] as const;
/** The one word on a workspace's isolation. @public */
export type Verdict = (typeof VERDICTS)[number];

/** What kind of rule a check is. @public */
export const NATURES = ['constraint', 'risk', 'advice'] as const;
/** `constraint`: Azure refuses it or it cannot work; `risk`: works but weakens isolation; `advice`. @public */
export type Nature = (typeof NATURES)[number];

/** Severities, worst first. @public */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
/** How much a failing check matters. @public */
export type Severity = (typeof SEVERITIES)[number];

/** What a check can say. Only `pass` is a pass. @public */
export const CHECK_STATUSES = [
  'fail',
  'waived',
  'unknown',
  'pass',
  'not-applicable',
] as const;
/** {@inheritDoc CHECK_STATUSES} @public */
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** Where an isolation comes from. @public */
export const BASIS_KINDS = ['requested', 'declared', 'observed'] as const;
/** {@inheritDoc BASIS_KINDS} @public */
export type BasisKind = (typeof BASIS_KINDS)[number];
