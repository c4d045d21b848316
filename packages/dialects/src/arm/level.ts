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
  /** Something that the template deploys could not be read. */
  isPartlyUnread: boolean;
  /** Reads what is left to read once every deployment is known. */
  pending: (() => void)[];
  /** Resources and deployments opened so far. */
  opened: number;
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
  resourceGroup?: { subscriptionId?: Value; resourceGroup?: Value };
}
