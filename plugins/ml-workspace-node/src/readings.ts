import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { WorkspaceIsolation } from '@ringfence/engine';

/** A workspace as Azure says it is. @public */
export interface MlWorkspaceObservation {
  /** Its ARM id, as Azure spells it. */
  id: string;
  /** Azure's word for what it is: `Default`, `Hub`, `Project`, `FeatureStore`. */
  kind: string;
  /** What was read, and in `unread` what was not. */
  isolation: WorkspaceIsolation;
  /** API version of the answer that holds the workspace itself. */
  apiVersion: string;
  /** ISO 8601 in UTC: when the oldest answer it rests on was given. */
  readAt: string;
  /** Tags of the workspace. */
  tags: Readonly<Record<string, string>>;
}

/** One thing a reading asked for, and what became of it. @public */
export interface MlWorkspaceReadingPart {
  /** Resource type, or the word of the operation, in Azure's spelling. */
  what: string;
  /** ARM id of where it was asked: a subscription, a group, a resource. */
  scope: string;
  /**
   * `answered` whole; `refused` for want of a right; `truncated` where the answer is
   * not whole; `failed` for any other reason; `postponed` to a later reading, since
   * no calls were left.
   */
  outcome: 'answered' | 'refused' | 'truncated' | 'failed' | 'postponed';
  /** The action that a role has to allow, where it was refused. */
  action?: string;
  /** Plain text, without secrets and addresses of ours. */
  message?: string;
}

/** What one visit to Azure came to. @public */
export interface MlWorkspaceReading {
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** ISO 8601 in UTC. */
  finishedAt: string;
  /**
   * ARM ids of the scopes whose workspaces were listed whole. Only there can a
   * workspace that was not seen be gone.
   */
  whole: readonly string[];
  /** ARM ids of every workspace that was listed. */
  seen: readonly string[];
  /** What was asked, without what was answered and needs no word: at most 1,000. */
  parts: readonly MlWorkspaceReadingPart[];
  /** Calls to Azure. */
  calls: number;
  /** Bytes of the answers. */
  bytes: number;
  /** Calls that Azure put off. */
  throttled: number;
}

/** Who changed something in Azure, as its logs tell. @public */
export interface MlWorkspaceAzureChange {
  /** ARM id of what was changed. */
  resourceId: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Name or object id, as Azure gives it. */
  actor: string;
  /** Azure's name of the operation. */
  operation: string;
  /** What joins the changes of one deployment. */
  correlationId?: string;
}

/** What is kept of a workspace that was read before. @public */
export interface MlWorkspaceKnownObservation {
  /** ARM id in lower case. */
  id: string;
  /** {@inheritDoc MlWorkspaceObservation.readAt} */
  readAt: string;
}

/** Takes what a source reads. Every call is stored before it answers. @public */
export interface MlWorkspaceReadingSink {
  /** What this source observed before and is there still. */
  known(): Promise<readonly MlWorkspaceKnownObservation[]>;
  /**
   * Takes one workspace. What says the same as before writes only its age.
   *
   * @throws InputError when it is no isolation
   */
  observe(observation: MlWorkspaceObservation): Promise<void>;
  /** Takes who changed what. The same may be told again. */
  noteChanges(changes: readonly MlWorkspaceAzureChange[]): Promise<void>;
  /**
   * Ends a reading. What was not seen in a scope that was listed whole is gone,
   * unless that would be too much at once.
   *
   * @returns how many are gone, and how many would be and wait for a person
   */
  finish(reading: MlWorkspaceReading): Promise<{
    removed: number;
    heldBack: number;
  }>;
  /** What the source keeps between its calls, over restarts and replicas. */
  readState(key: string): Promise<string | undefined>;
  /** {@inheritDoc MlWorkspaceReadingSink.readState} */
  writeState(key: string, value: string | undefined): Promise<void>;
}

/** Reads workspaces from where they are. @public */
export interface MlWorkspaceReadingSource {
  /** What people read of it: `Azure public, tenant contoso`. One for each. */
  name: string;
  /** What is read, in words and ids, for the page that shows it. */
  describe(): {
    /** ARM ids of management groups and subscriptions. */
    scopes: readonly string[];
    /** How often, as an ISO 8601 duration. */
    every: string;
    /** Answers come from a double and not from Azure. */
    isDouble: boolean;
  };
  /** One whole reading; goes on where one before was broken off. */
  read(sink: MlWorkspaceReadingSink, signal: AbortSignal): Promise<void>;
  /** Reads one workspace now, as after a deployment. */
  readOne(
    sink: MlWorkspaceReadingSink,
    id: string,
    signal: AbortSignal,
  ): Promise<void>;
}

/** Adds sources of readings. @public */
export interface MlWorkspaceReadingsExtensionPoint {
  /**
   * Adds a source. The plugin calls it by its schedule, on one replica at a time.
   *
   * @throws Error once the plugin has started
   */
  addSource(source: MlWorkspaceReadingSource): void;
}

/**
 * Where modules of the `ml-workspace` plugin add sources of readings.
 * @public
 */
export const mlWorkspaceReadingsExtensionPoint =
  createExtensionPoint<MlWorkspaceReadingsExtensionPoint>({
    id: 'ml-workspace.readings',
  });
