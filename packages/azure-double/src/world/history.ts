import type { Json } from './document';

/** One write, as the activity log tells it. */
export interface LoggedWrite {
  at: number;
  resourceId: string;
  resourceType: string;
  /** `Microsoft.MachineLearningServices/workspaces/write` */
  operation: string;
  method: string;
  status: 'Started' | 'Accepted' | 'Succeeded' | 'Failed';
  statusCode: string;
  actor: Actor;
  correlationId: string;
  eventId: string;
}

export interface Actor {
  objectId: string;
  name: string;
  isApplication: boolean;
}

/** Who writes, and in which connection. */
export interface Deed {
  actor: Actor;
  correlationId: string;
}

/** One change of a resource, as resource changes tell it. */
export interface LoggedChange {
  at: number;
  id: string;
  resourceId: string;
  resourceType: string;
  changeType: 'Create' | 'Update' | 'Delete';
  changes: Record<string, Json>;
  operation: string;
  actor: Actor;
  correlationId: string;
}

const DAY = 24 * 3_600_000;
const WRITES_KEPT = 90 * DAY;
const CHANGES_KEPT = 14 * DAY;

/** What was written and by whom, for as long as Azure keeps it. */
export class History {
  #writes: LoggedWrite[] = [];
  #changes: LoggedChange[] = [];

  noteWrite(write: LoggedWrite): void {
    this.#writes.push(write);
  }

  noteChange(change: LoggedChange): void {
    this.#changes.push(change);
  }

  /** Oldest first. */
  writes(now: number): readonly LoggedWrite[] {
    this.#writes = this.#writes.filter(({ at }) => at > now - WRITES_KEPT);
    return this.#writes;
  }

  /** Oldest first. */
  changes(now: number): readonly LoggedChange[] {
    this.#changes = this.#changes.filter(({ at }) => at > now - CHANGES_KEPT);
    return this.#changes;
  }
}
