import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** A deployment to one resource group, in incremental mode. @public */
export interface MlWorkspaceDeployment {
  /** Its name in Azure. The same attempt has the same, so that it is never made twice. */
  name: string;
  subscriptionId: string;
  resourceGroup: string;
  /** The ARM template as it was approved. */
  template: JsonObject;
  /** `parameters` of its parameters file. */
  parameters: JsonObject;
}

/** What Azure says is wrong, in its words. @public */
export interface MlWorkspaceDeploymentProblem {
  code: string;
  message: string;
  /** What it is about, often the ARM id or a path of the template. */
  target?: string;
}

/** What a deployment would do to one resource. @public */
export interface MlWorkspaceForeseenChange {
  /** ARM id. */
  resourceId: string;
  /** Azure's word: `Create`, `Delete`, `Deploy`, `Ignore`, `Modify`, `NoChange`, `NoEffect`, `Unsupported`; there may be new ones. */
  changeType: string;
  /** Paths of what a `Modify` changes. */
  paths: readonly string[];
}

/** What Azure foresees, before anything is made. @public */
export interface MlWorkspaceForesight {
  /** Why Azure would not take it. */
  problems: readonly MlWorkspaceDeploymentProblem[];
  /** Each resource it would touch. */
  changes: readonly MlWorkspaceForeseenChange[];
}

/** How one resource of a deployment got on. @public */
export interface MlWorkspaceDeployedResource {
  /** ARM id. */
  resourceId: string;
  state: 'running' | 'succeeded' | 'failed';
  problem?: MlWorkspaceDeploymentProblem;
}

/** How a deployment got on. @public */
export interface MlWorkspaceDeploymentProgress {
  /** `missing`: Azure knows of no such deployment. */
  state: 'missing' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** What was begun so far, also of deployments inside it. */
  resources: readonly MlWorkspaceDeployedResource[];
  problems: readonly MlWorkspaceDeploymentProblem[];
}

/** Builds what was approved. Every call may be made again. @public */
export interface MlWorkspaceDeployer {
  /** What people read of it. */
  name: string;
  /** Whether it may deploy to a subscription, by its id. */
  serves(subscriptionId: string): boolean;
  /** Asks Azure to validate it and what it would do; makes nothing. */
  foresee(
    deployment: MlWorkspaceDeployment,
    signal: AbortSignal,
  ): Promise<MlWorkspaceForesight>;
  /** Sends it. What is under way under that name goes on as it is. */
  start(deployment: MlWorkspaceDeployment, signal: AbortSignal): Promise<void>;
  /** How it gets on. */
  follow(
    deployment: MlWorkspaceDeployment,
    signal: AbortSignal,
  ): Promise<MlWorkspaceDeploymentProgress>;
  /** Asks Azure to begin nothing more of it. */
  cancel(deployment: MlWorkspaceDeployment, signal: AbortSignal): Promise<void>;
}

/** Adds who builds. @public */
export interface MlWorkspaceDeployersExtensionPoint {
  /**
   * Adds a deployer. The first that serves a subscription builds there.
   *
   * @throws Error once the plugin has started
   */
  addDeployer(deployer: MlWorkspaceDeployer): void;
}

/**
 * Where modules of the `ml-workspace` plugin add who builds what was approved.
 * Without any, nothing is built from here.
 * @public
 */
export const mlWorkspaceDeployersExtensionPoint =
  createExtensionPoint<MlWorkspaceDeployersExtensionPoint>({
    id: 'ml-workspace.deployers',
  });
