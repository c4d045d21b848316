import { Answers } from '../graph/answers';
import type { ToldClock } from '../clock/toldClock';
import { Timeline } from '../clock/timeline';
import { History } from './history';
import type { ArmDocument } from './document';
import { Settings } from './settings';
import type { Deployment, Failure } from './deployment';
import type { Operation } from './operation';
import { Store } from './store';

export interface Tenant {
  tenantId: string;
  displayName: string;
}

/** Who signs in: an application with a secret, or a person whose name the logs tell. */
export interface Principal {
  clientId: string;
  objectId: string;
  tenantId: string;
  name: string;
  /** Asked for where it is set. */
  secret?: string;
}

export interface Subscription {
  subscriptionId: string;
  tenantId: string;
  displayName: string;
  /** Names of the management groups that it stands in, from the nearest up. */
  managementGroups: string[];
  state: 'Enabled' | 'Disabled' | 'Deleted';
  tags?: Record<string, string>;
}

export interface RoleAssignment {
  /** Object id. */
  principalId: string;
  /** ARM id of a management group, subscription, group or resource. */
  scope: string;
  actions: string[];
  notActions: string[];
  /** From when it holds, since a role takes minutes to be known everywhere. */
  from?: number;
}

/** All there is in this Azure. */
export class World {
  readonly store = new Store();
  readonly timeline = new Timeline();
  readonly history = new History();
  readonly answers = new Answers();
  readonly tenants = new Map<string, Tenant>();
  readonly principals = new Map<string, Principal>();
  readonly subscriptions = new Map<string, Subscription>();
  /** By lower-cased id. */
  readonly groups = new Map<string, ArmDocument>();
  readonly operations = new Map<string, Operation>();
  /** By lower-cased id. */
  readonly deployments = new Map<string, Deployment>();
  /** Deleted workspaces that can be brought back, by lower-cased id. */
  readonly softDeleted = new Map<
    string,
    { document: ArmDocument; at: number }
  >();
  roles: RoleAssignment[] = [];
  /** What lets deployments of a type fail. */
  failures: Failure[] = [];

  private constructor(readonly clock: ToldClock, readonly settings: Settings) {}

  static create(clock: ToldClock, settings: Settings): World {
    return new World(clock, settings);
  }

  /** The moment that things happen at. */
  now(): number {
    return this.timeline.moment ?? this.clock.now();
  }

  /** Lets everything happen that is due. */
  settle(): void {
    this.timeline.settle(this.clock.now());
  }

  after(milliseconds: number, run: (at: number) => void): void {
    this.timeline.schedule(this.now() + milliseconds, run);
  }

  subscription(id: string): Subscription | undefined {
    const found = this.subscriptions.get(id.toLowerCase());
    return found?.state === 'Deleted' ? undefined : found;
  }
}
