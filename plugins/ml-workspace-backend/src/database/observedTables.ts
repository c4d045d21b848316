/** A row of `ml_workspace_sources`. @internal */
export interface SourceRow {
  name: string;
  begun_at: string | null;
  ended_at: string | null;
  /** Name of the error that the last reading ended with; its words may hold secrets. */
  failure: string | null;
  /** When people were told of its first reading. */
  told_at: string | null;
}

/** A row of `ml_workspace_readings`. @internal */
export interface ReadingRow {
  id: string;
  source: string;
  started_at: string;
  finished_at: string;
  stored_at: string;
  /** JSON of what it came to. */
  body: string;
  removed: number;
  held_back: number;
  released_at: string | null;
  released_by: string | null;
}

/** A row of `ml_workspace_observations`. @internal */
export interface ObservationRow {
  arm_id: string;
  /** Who last read it. */
  source: string;
  /** Which workspace shows it; empty while none does. */
  workspace_id: string | null;
  kind: string;
  /** Of the facts, as Azure says them. */
  hash: string;
  /** Canonical JSON of the facts. */
  body: string;
  api_version: string;
  read_at: string;
  /** When a reading last met it, by the clock of its source. */
  seen_at: string;
  /** The posture of what was asked or declared; empty where nothing was. */
  stated_posture_id: string | null;
  /** JSON of the last states that were known, by which a worse one is noticed. */
  baseline: string;
  /** JSON of what became worse and nobody was told of. */
  worse: string | null;
  /** Since when it is gone and waits for a person to say so. */
  held_at: string | null;
}

/** A row of `ml_workspace_source_states`. @internal */
export interface SourceStateRow {
  source: string;
  key: string;
  value: string;
}

/** A row of `ml_workspace_azure_changes`. @internal */
export interface AzureChangeRow {
  id: string;
  /** ARM id in lower case. */
  resource_id: string;
  /** The resource that it is a part of, or is. */
  root_id: string;
  at: string;
  actor: string;
  operation: string;
  correlation_id: string | null;
}
