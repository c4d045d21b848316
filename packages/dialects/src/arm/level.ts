import type { Unread } from '@ringfence/engine';
import { EVERYTHING, unreadPart } from '../shared/unread';
import { Context } from './expressions/context';
import { Limits } from './expressions/limits';
import { TemplateScope } from './expressions/templateScope';
import { Value } from './expressions/value';
import { Identity } from './identity';
import { ArmNode } from './node';
import { ArmResource, Presence } from './resource';

/** What a template comes to. @internal */
export interface Expansion {
  resources: ArmResource[];
  limits: Limits;
  /** What the template deploys and could not be read. */
  unread: Unread[];
  /** Reads what is left to read once every deployment is known. */
  pending: (() => void)[];
  /** Resources and deployments opened so far. */
  opened: number;
}

/** A resource group, as far as the source says which. @internal */
export interface Group {
  subscriptionId: Value;
  resourceGroup: Value;
}

/** A level of a template that holds resources. @internal */
export interface Level {
  resources: unknown;
  at: string;
  context: Context;
  scope: TemplateScope;
  presence: Presence;
  doubt?: ArmNode;
  depth: number;
  parent?: Identity;
  /** The group that it is deployed to, which need not be the one that its expressions see. */
  group: Group;
}

/** Sets down a part that was not read. What it deploys may be anything, of any workspace. @internal */
export function leaveUnread(
  into: Expansion,
  reason: string,
  at: string,
  words?: string,
): void {
  into.limits.notes.add(reason);
  into.unread.push(unreadPart(EVERYTHING, reason, at, words));
}
