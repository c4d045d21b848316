import { Unsayable } from '../written';

/** Something that a dialect writes as an expression. @internal */
export abstract class Expression {}

/** The ARM id of a resource. @internal */
export class IdOf extends Expression {
  constructor(readonly resource: BlueprintResource) {
    super();
  }
}

/**
 * What Azure tells of a resource once it is there, such as the principal of its
 * identity; the path is ARM's, from the top of the resource.
 * @internal
 */
export class OutputOf extends Expression {
  constructor(
    readonly resource: BlueprintResource,
    readonly path: readonly (string | number)[],
  ) {
    super();
  }
}

/** A parameter of the files. @internal */
export class ParameterOf extends Expression {
  constructor(readonly parameter: BlueprintParameter) {
    super();
  }
}

/** The tenant that the files are deployed in. @internal */
export class TenantOfDeployment extends Expression {}

/** A property of a resource: JSON, with expressions among it. @internal */
export type Value =
  | string
  | number
  | boolean
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value };

/** The chapters of what is written; a dialect may make a file of each. @internal */
export const SECTIONS = [
  'network',
  'dns',
  'resources',
  'workspace',
  'compute',
  'serving',
] as const;
/** {@inheritDoc SECTIONS} @internal */
export type Section = (typeof SECTIONS)[number];

/** Where a resource stands in Azure. @internal */
export interface Place {
  subscriptionId: string;
  resourceGroup: string;
}

/** The managed identity of a resource. @internal */
export interface ResourceIdentity {
  /** ARM's spelling, without a blank. */
  type: 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned,UserAssigned';
  userAssigned: BlueprintResource[];
}

/**
 * One resource of Azure as a template would state it, free of any dialect: names
 * and properties are ARM's, and what points to another resource points to its
 * object. Every writer prints these and decides nothing about isolation.
 * @internal
 */
export interface BlueprintResource {
  /** How it is called inside the files: `lowerCamel`, unique, letters and digits. */
  symbol: string;
  /** Its type in Azure, such as `Microsoft.Network/virtualNetworks/subnets`. */
  type: string;
  apiVersion: string;
  /** Its own name, the last segment of its id. */
  name: string;
  /** What it is a child of. */
  parent?: BlueprintResource;
  /** What it is an extension of, such as a role assignment or a lock. */
  scope?: BlueprintResource;
  /** The group it stands in, its own or its parent's. */
  place: Place;
  /** Its ARM id, whole. */
  id: string;
  /** Pointer in the isolation of what it is made from. */
  pointer: string;
  section: Section;
  /** One line that says why it is there or why it is so; ours, never a person's. */
  why: string;
  /** `region` for the region of the deployment, or a text such as `global`. */
  location?: string;
  kind?: string;
  sku?: Record<string, Value>;
  identity?: ResourceIdentity;
  /** The workspace's own tags go on everything that takes tags. */
  takesTags: boolean;
  tags?: Record<string, string>;
  properties: Record<string, Value>;
  /**
   * What Azure takes only once the resource is there, with the version that
   * holds it. Laid over the rest: where a dialect cannot do it in a second step,
   * it states both at once.
   */
  later?: { apiVersion: string; properties: Record<string, Value> };
  /** What must be there first although no value points to it. */
  dependsOn: BlueprintResource[];
}

/** A value that whoever deploys may change, with a description. @internal */
export interface BlueprintParameter {
  /** `lowerCamel`. */
  name: string;
  description: string;
  /** Absent where whoever deploys has to say it. */
  value?: string | number;
}

/** Everything that is to be made, each resource after those it points to. @internal */
export interface Blueprint {
  /** The group that the files are deployed to. */
  place: Place;
  /** The name of the workspace. */
  workspace: BlueprintResource;
  /** The region, as an isolation spells it. */
  region: string;
  cloud: string;
  /** Tags of everything that takes them. */
  tags: Record<string, string>;
  resources: BlueprintResource[];
  parameters: BlueprintParameter[];
  /** The isolation states that no key of its own encrypts the workspace. */
  statesNoKey: boolean;
  /** The isolation states which computes there are; where it does not, no file may say that there are none. */
  statesCompute: boolean;
  /** What Azure itself, whatever the dialect, cannot be told. */
  unsayable: Unsayable[];
}
