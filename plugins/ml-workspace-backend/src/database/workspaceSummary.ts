import { WorkspaceSummary } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Basis, ISOLATION_MODES, sentenceOf } from '@ringfence/engine';
import { GoneRow, ShownColumns, WorkspaceRow } from './tables';

/** What a summary reads of a workspace row, beside the columns of its posture. */
const OWN = [
  'id',
  'arm_id',
  'name',
  'entity_ref',
  'owner',
  'origin',
  'unclaimed',
] as const;

const SHOWN = [
  'sort_name',
  'verdict',
  'verdict_rank',
  'lane_inbound',
  'lane_resources',
  'lane_compute',
  'lane_outbound',
  'meets',
  'fact',
  'basis',
  'basis_api_version',
  'observed_at',
  'stale',
  'isolation_mode',
  'data_classification',
  'region',
  'failing_count',
  'waived_count',
  'waived_until',
  'shown_from',
] as const;

/** The columns that a summary reads of a workspace, with `w` for its table, and of who is gone, with `g`. @internal */
export const SUMMARY_COLUMNS = [
  ...[...OWN, ...SHOWN].map(name => `w.${name}`),
  'g.reason as owner_gone',
];

/** A row of them. @internal */
export type SummaryRow = Pick<WorkspaceRow, (typeof OWN)[number]> &
  Pick<ShownColumns, (typeof SHOWN)[number]> & {
    owner_gone: GoneRow['reason'] | null;
  };

/** The basis of the shown posture. @internal */
export const basisOf = (
  row: Pick<ShownColumns, 'basis' | 'basis_api_version' | 'observed_at'>,
): Basis => ({
  kind: row.basis,
  ...(row.basis_api_version && { apiVersion: row.basis_api_version }),
  ...(row.observed_at && { observedAt: row.observed_at }),
});

/**
 * What is said of waivers. Once the first of them is over nobody knows whether
 * policy is met before it is judged again, and what they accepted counts as failing.
 */
function waivedOf(row: SummaryRow, now: string) {
  const { meets, failing_count: failing, waived_count: waived } = row;
  const until = row.waived_until;
  if (until && until <= now) {
    return {
      meets: meets === 'yes' ? ('unknown' as const) : meets,
      failing: failing + waived,
      waived: 0,
    };
  }
  return { meets, failing, waived, ...(until && { waivedUntil: until }) };
}

/** What a list says of a workspace at a moment, now unless given. @internal */
export function toSummary(
  row: SummaryRow,
  now = new Date().toISOString(),
): WorkspaceSummary {
  const basis = basisOf(row);
  const isolationMode = ISOLATION_MODES.find(
    mode => mode === row.isolation_mode,
  );
  return {
    id: row.id,
    workspaceId: row.arm_id,
    workspaceName: row.name,
    entityRef: row.entity_ref,
    owner: row.owner,
    ...(row.owner_gone === 'unknown' && { ownerGone: true as const }),
    origin: row.origin,
    ...(Boolean(row.unclaimed) && { unclaimed: true as const }),
    verdict: row.verdict,
    sentence: sentenceOf(row.verdict, basis, row.fact),
    lanes: {
      inbound: row.lane_inbound,
      resources: row.lane_resources,
      compute: row.lane_compute,
      outbound: row.lane_outbound,
    },
    basis,
    stale: Boolean(row.stale),
    ...(isolationMode && { isolationMode }),
    ...(row.data_classification && {
      dataClassification: row.data_classification,
    }),
    ...(row.region && { region: row.region }),
    ...waivedOf(row, now),
    shownFrom: row.shown_from,
  };
}
