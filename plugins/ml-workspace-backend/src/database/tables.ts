import { RequestState } from '@ringfence/backstage-plugin-ml-workspace-common';

/** Names of the tables. @internal */
export const TABLES = {
  policies: 'ml_workspace_policies',
  facts: 'ml_workspace_facts',
  workspaces: 'ml_workspace_workspaces',
  postures: 'ml_workspace_postures',
  requests: 'ml_workspace_requests',
  texts: 'ml_workspace_request_texts',
  events: 'ml_workspace_events',
  counter: 'ml_workspace_change_counter',
} as const;

/** A row of `ml_workspace_policies`. @internal */
export interface PolicyRow {
  hash: string;
  name: string;
  /** PostgreSQL answers with text, since it may not fit a number. */
  revision: number | string;
  origin: 'shipped' | 'configured';
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

/** A row of `ml_workspace_workspaces`. @internal */
export interface WorkspaceRow {
  id: string;
  arm_id: string;
  name: string;
  subscription_id: string;
  resource_group: string;
  entity_ref: string;
  owner: string;
  origin: 'request';
  /** SQLite answers with 0 and 1. */
  active: boolean | number;
  request_id: string;
  posture_id: string;
  /** PostgreSQL answers with text, since it may not fit a number. */
  change_seq: number | string | null;
  created_at: string;
  updated_at: string;
}

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
}

/** A row of `ml_workspace_requests`. @internal */
export interface RequestRow {
  id: string;
  workspace_id: string;
  posture_id: string;
  state: RequestState;
  owner: string;
  requested_by: string;
  idempotency_key: string;
  body_hash: string;
  data_classification: string | null;
  created_at: string;
  updated_at: string;
}

/** A row of `ml_workspace_events`. @internal */
export interface EventRow {
  request_id: string;
  sequence: number;
  type: RequestState;
  at: string;
  actor: string;
  posture_digest: string;
  previous_hash: string | null;
  hash: string;
}
