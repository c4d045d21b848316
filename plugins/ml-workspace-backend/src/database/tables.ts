import {
  DeploymentState,
  RequestEventType,
  RequestKind,
  RequestState,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import type { MlWorkspaceMessageKind } from '@ringfence/backstage-plugin-ml-workspace-node';
import { StoredPosture, Verdict } from '@ringfence/engine';

/** Names of the tables. @internal */
export const TABLES = {
  policies: 'ml_workspace_policies',
  facts: 'ml_workspace_facts',
  files: 'ml_workspace_files',
  deliveries: 'ml_workspace_deliveries',
  workspaces: 'ml_workspace_workspaces',
  postures: 'ml_workspace_postures',
  requests: 'ml_workspace_requests',
  texts: 'ml_workspace_request_texts',
  events: 'ml_workspace_events',
  words: 'ml_workspace_event_texts',
  builds: 'ml_workspace_builds',
  waivers: 'ml_workspace_waivers',
  counter: 'ml_workspace_change_counter',
  failing: 'ml_workspace_failing_checks',
  rejudging: 'ml_workspace_rejudging',
  declared: 'ml_workspace_declared',
  messages: 'ml_workspace_messages',
  log: 'ml_workspace_log',
  checkpoints: 'ml_workspace_checkpoints',
  gone: 'ml_workspace_gone_owners',
  sources: 'ml_workspace_sources',
  readings: 'ml_workspace_readings',
  observations: 'ml_workspace_observations',
  sourceStates: 'ml_workspace_source_states',
  azureChanges: 'ml_workspace_azure_changes',
  deployments: 'ml_workspace_deployments',
  owners: 'ml_workspace_owners',
} as const;

/** A row of `ml_workspace_policies`. @internal */
export interface PolicyRow {
  hash: string;
  name: string;
  /** PostgreSQL answers with text, since it may not fit a number. */
  revision: number | string;
  origin: 'shipped' | 'configured' | 'published';
  /** SQLite answers with 0 and 1. */
  active: boolean | number;
  body: string;
  first_used_at: string;
}

/** A row of `ml_workspace_facts`. @internal */
export interface FactsRow {
  hash: string;
  body: string;
  stored_at: string;
}

/** A row of `ml_workspace_files`. @internal */
export interface FilesRow {
  hash: string;
  body: string;
  stored_at: string;
}

/** A row of `ml_workspace_deliveries`. @internal */
export interface DeliveryRow {
  request_id: string;
  pull_request: string | null;
  commit_hash: string | null;
  told_at: string;
}

/** A row of `ml_workspace_workspaces`. @internal */
export interface WorkspaceRow {
  id: string;
  arm_id: string;
  name: string;
  subscription_id: string;
  resource_group: string;
  entity_ref: string;
  owner: string;
  /** Entity ref of the system it belongs to. */
  system: string | null;
  /** Who says that it is there: a request, an entity of the catalog, or Azure alone. */
  origin: 'request' | 'catalog' | 'azure';
  /** Found in Azure, and nobody known to own it. SQLite answers with 0 and 1. */
  unclaimed: boolean | number;
  /** SQLite answers with 0 and 1. */
  active: boolean | number;
  /** Empty where no request asked for it. */
  request_id: string | null;
  posture_id: string;
  /** Rises by one with each approved change. */
  version: number;
  /** PostgreSQL answers with text, since it may not fit a number. */
  change_seq: number | string | null;
  created_at: string;
  updated_at: string;
}

/**
 * What a row of `ml_workspace_workspaces` repeats of the posture it shows, so
 * that lists read no posture. Text that is not known is empty.
 * @internal
 */
export interface ShownColumns {
  sort_name: string;
  verdict: Verdict;
  /** 0 is worst. */
  verdict_rank: number;
  lane_inbound: LaneColumn;
  lane_resources: LaneColumn;
  lane_compute: LaneColumn;
  lane_outbound: LaneColumn;
  meets: StoredPosture['compliance']['meets'];
  fact: string;
  basis: StoredPosture['basis']['kind'];
  basis_api_version: string | null;
  observed_at: string | null;
  /** The reading is older than it may be. SQLite answers with 0 and 1. */
  stale: boolean | number;
  isolation_mode: string;
  /** Lower-cased, as classifications are compared. */
  data_classification: string;
  /** Lower-cased and without spaces, as regions are compared. */
  region: string;
  failing_count: number;
  /** Checks that are waived. */
  waived_count: number;
  /** When the first waiver ends that it rests on. */
  waived_until: string | null;
  judgement_digest: string;
  /** Hash of the policy it was last judged under. */
  judged_policy: string;
  judged_engine: string;
  /** When it could not be judged again; empty where that last went well. */
  judging_failed_at: string | null;
  shown_from: string;
  /** How many postures were shown of it so far. */
  posture_count: number;
}

type LaneColumn = StoredPosture['lanes']['inbound']['state'];

/** A row of `ml_workspace_postures`. @internal */
export interface PostureRow {
  id: string;
  workspace_id: string;
  digest: string;
  facts_hash: string;
  policy_hash: string;
  engine_version: string;
  basis: string;
  verdict: string;
  body: string;
  judged_at: string;
  /** Counts what was shown of a workspace; empty until it is shown. */
  sequence: number | null;
  shown_from: string | null;
  /** Empty while it is shown. */
  shown_to: string | null;
  /** Its place in the log; empty until it has one. */
  leaf_index: number | string | null;
  /** Empty where an earlier version wrote it, until it is logged. */
  body_hash: string | null;
}

/** A row of `ml_workspace_failing_checks`. @internal */
export interface FailingCheckRow {
  workspace_id: string;
  check_id: string;
}

/** The row of `ml_workspace_rejudging`. @internal */
export interface RejudgingRow {
  id: number;
  policy_hash: string;
  engine_version: string;
  /** The last workspace that was looked at. */
  cursor: string;
  total: number;
  judged: number;
  changed: number;
  failed: number;
  started_at: string;
  finished_at: string | null;
}

/** A row of `ml_workspace_gone_owners`. @internal */
export interface GoneRow {
  /** Entity ref in lower case. */
  ref: string;
  /** The catalog has it not, or nobody belongs to it. */
  reason: 'unknown' | 'empty';
  since: string;
}

/** A row of `ml_workspace_owners`. @internal */
export interface OwnerRow {
  workspace_id: string;
  sequence: number;
  owner: string;
  since: string;
  /** Its place in the log; empty until it has one. */
  leaf_index: number | string | null;
}

/** A row of `ml_workspace_declared`. @internal */
export interface DeclaredRow {
  entity_ref: string;
  owner: string;
  /** Of what the entity says. */
  hash: string;
  /** What it declares, also while it cannot be shown. */
  workspace_id: string | null;
  /** JSON; why it cannot be shown. */
  problem: string | null;
}

/** A word that a newer version may have written in place of one we know. @internal */
export type Written<T extends string> = T | (string & {});

/** A row of `ml_workspace_requests`. @internal */
export interface RequestRow {
  id: string;
  kind: Written<RequestKind>;
  workspace_id: string;
  /** Version of the workspace that a change saw. */
  seen_version: number | null;
  posture_id: string;
  /** Repeats the last event, as do the number of events and the hash of the last. */
  state: Written<RequestState>;
  /** Policy refuses it, and a person decides. SQLite answers with 0 and 1. */
  exception: boolean | number;
  /** Owner whose workspace it would take over; empty where it takes none. */
  takes_from: string;
  /** How long its approval holds; empty where it holds for good. */
  valid_until: string | null;
  event_count: number;
  head: string | null;
  owner: string;
  requested_by: string;
  idempotency_key: string;
  body_hash: string;
  data_classification: string | null;
  /** Empty where no files were asked for. */
  files_hash: string | null;
  created_at: string;
  updated_at: string;
}

/** A row of `ml_workspace_events`. @internal */
export interface EventRow {
  request_id: string;
  sequence: number;
  type: Written<RequestEventType>;
  at: string;
  actor: string;
  posture_digest: string;
  /** Canonical JSON of what it is about; empty of events of earlier versions. */
  about: string | null;
  previous_hash: string | null;
  hash: string;
  /** Its place in the log; empty until it has one. */
  leaf_index: number | string | null;
}

/** A row of `ml_workspace_log`. @internal */
export interface LogRow {
  /** PostgreSQL answers with text, since it may not fit a number. */
  leaf_index: number | string;
  kind: 'event' | 'shown' | 'owned';
  /** Id of the request or the workspace. */
  subject: string;
  sequence: number;
  /** Canonical JSON. */
  entry: string;
  /** Hashes of the subtrees it completes, from its own on, with a space between. */
  subtrees: string;
  logged_at: string;
}

/** A row of `ml_workspace_checkpoints`. @internal */
export interface CheckpointRow {
  /** PostgreSQL answers with text, since it may not fit a number. */
  size: number | string;
  note: string;
  made_at: string;
}

/** A row of `ml_workspace_builds`. @internal */
export interface BuildRow {
  request_id: string;
  /** Entity ref. */
  template: string;
  state: 'queued' | 'started' | 'completed' | 'failed' | 'cancelled';
  /** Of the scaffolder; empty until it is known. */
  task_id: string | null;
  /** When it was first tried; the scaffolder has no task of it from before. */
  tried_at: string | null;
  updated_at: string;
}

/** A row of `ml_workspace_deployments`. @internal */
export interface DeploymentRow {
  request_id: string;
  attempt: number;
  /** In Azure. */
  name: string;
  subscription_id: string;
  resource_group: string;
  state: DeploymentState;
  /** Entity ref or service. */
  started_by: string;
  started_at: string;
  updated_at: string;
  /** Somebody is at it until then. */
  leased_until: string | null;
  /** Tries to read what it made. */
  reads: number;
  /** JSON; empty until Azure foresaw it. */
  foreseen: string | null;
  /** JSON; what Azure began with. */
  resources: string;
  /** JSON. */
  problems: string;
  /** JSON; ARM ids of what all attempts made. */
  made: string;
}

/** A row of `ml_workspace_waivers`. @internal */
export interface WaiverRow {
  request_id: string;
  workspace_id: string;
  check_id: string;
  /** Canonical JSON; empty where it is for all that the check finds. */
  about: string;
  /** Empty until it is approved. */
  starts_at: string | null;
  expires: string;
  ended_at: string | null;
  ended_by: 'time' | 'revoked' | 'renewed' | 'retired' | null;
  /** By when what one that was revoked accepted has to be mended. */
  mend_by: string | null;
  /** JSON; entity refs of those who approved it, the last one last. */
  approved_by: string;
  /** Request for the waiver that it prolongs. */
  renews: string | null;
}

/** A row of `ml_workspace_event_texts`. @internal */
export interface EventTextRow {
  request_id: string;
  sequence: number;
  text: string;
}

/** A row of `ml_workspace_messages`. @internal */
export interface MessageRow {
  /** PostgreSQL answers with text, since it may not fit a number. */
  id: number | string;
  key: string;
  scope: string;
  kind: Written<MlWorkspaceMessageKind>;
  /** Who is told, found out when it is sent. */
  audience: Audience;
  request_id: string | null;
  workspace_id: string;
  /** Of the event it tells of. */
  sequence: number | null;
  /** JSON of what its words need. */
  about: string;
  /** `lapsed` is one that nobody could be told in time. */
  state: 'waiting' | 'told' | 'lapsed';
  attempts: number;
  due_at: string;
  /** JSON of whom it was sent to. */
  recipients: string | null;
  created_at: string;
}

/**
 * Who is told: who asked, they and the owner, who decides, who was told before that
 * it waits for them, whom it is escalated to, who runs the platform, or who looks
 * after what is found in Azure.
 * @internal
 */
export type Audience =
  | 'asker'
  | 'concerned'
  | 'deciders'
  | 'asked'
  | 'escalation'
  | 'platform'
  | 'observers';
