import { z } from 'zod';
import type { SchemaOf } from './schema';

/**
 * How far a deployment has come: it is looked at before anything is made
 * (`checking`), which may refuse it (`refused`); it is sent and followed
 * (`starting`, `running`, `cancelling`); what it made is read (`reading`); and it
 * ended (`succeeded`, `failed`, `cancelled`).
 * @public
 */
export const DEPLOYMENT_STATES = [
  'checking',
  'refused',
  'starting',
  'running',
  'cancelling',
  'reading',
  'succeeded',
  'failed',
  'cancelled',
] as const;

/** {@inheritDoc DEPLOYMENT_STATES} @public */
export type DeploymentState = (typeof DEPLOYMENT_STATES)[number];

/** Parts of a deployment that people tell apart, in the order in which they are made. @public */
export const DEPLOYMENT_STAGES = [
  'network',
  'resources',
  'endpoints',
  'workspace',
  'rules',
  'compute',
  'access',
] as const;

/** {@inheritDoc DEPLOYMENT_STAGES} @public */
export type DeploymentStageName = (typeof DEPLOYMENT_STAGES)[number];

/** What is in the way of a deployment, what it comes from, and what to do. @public */
export interface DeploymentProblem {
  /** Azure's code, or ours where we refused it. */
  code: string;
  /** In Azure's words, or ours. */
  message: string;
  /** What it is about. */
  target?: string;
  /** What to do about it, where we know. */
  next?: string;
}

/** What a deployment would do to one resource, as Azure foresees it. @public */
export interface ForeseenChange {
  /** ARM id. */
  resourceId: string;
  /** Azure's word. */
  change: string;
  /** Paths of what is changed. */
  paths: string[];
  /** Why that is not within what was approved. */
  refused?: string;
}

/** One resource of a deployment. @public */
export interface DeployedResource {
  /** ARM id. */
  resourceId: string;
  /** `waiting` until Azure begins with it. */
  state: 'waiting' | 'running' | 'succeeded' | 'failed';
}

/** A part of a deployment, and how far it has come. @public */
export interface DeploymentStage {
  /** Which. */
  stage: DeploymentStageName;
  /** The state of the one that holds it up; `succeeded` when all of it is there. */
  state: DeployedResource['state'];
  /** What it makes. */
  resources: DeployedResource[];
}

/** How what a request asked for is built. Times are ISO 8601 in UTC. @public */
export interface Deployment {
  /** Id of the request. */
  requestId: string;
  /** How far it has come. */
  state: DeploymentState;
  /** 1 for the first; each has a deployment of its own in Azure. */
  attempt: number;
  /** Its name in Azure. */
  name: string;
  /** Where it is made. */
  subscriptionId: string;
  /** Where it is made. */
  resourceGroup: string;
  /** Entity ref or service that started it. */
  by: string;
  /** When it was started. */
  startedAt: string;
  /** When it was last looked after. */
  updatedAt: string;
  /** What it would do, once Azure has foreseen it. */
  foreseen?: ForeseenChange[];
  /** What it makes, in the order in which it is made. */
  stages: DeploymentStage[];
  /** Why it was refused, or failed. */
  problems: DeploymentProblem[];
  /** ARM ids of what is there, also after a failure. */
  made: string[];
}

/** {@inheritDoc Deployment} @internal */
export const deploymentSchema: SchemaOf<Deployment> = z
  .object({
    requestId: z.string(),
    state: z.enum(DEPLOYMENT_STATES),
    attempt: z.number().int(),
    name: z.string(),
    subscriptionId: z.string(),
    resourceGroup: z.string(),
    by: z.string(),
    startedAt: z.string(),
    updatedAt: z.string(),
    foreseen: z
      .array(
        z.object({
          resourceId: z.string(),
          change: z.string(),
          paths: z.array(z.string()),
          refused: z.string().optional(),
        }),
      )
      .optional(),
    stages: z.array(
      z.object({
        stage: z.enum(DEPLOYMENT_STAGES),
        state: z.enum(['waiting', 'running', 'succeeded', 'failed']),
        resources: z.array(
          z.object({
            resourceId: z.string(),
            state: z.enum(['waiting', 'running', 'succeeded', 'failed']),
          }),
        ),
      }),
    ),
    problems: z.array(
      z.object({
        code: z.string(),
        message: z.string(),
        target: z.string().optional(),
        next: z.string().optional(),
      }),
    ),
    made: z.array(z.string()),
  })
  .meta({ id: 'Deployment' });

/** Body of a call to build: nothing, since what is built was approved. @internal */
export const deployBodySchema: SchemaOf<{}> = z
  .strictObject({})
  .meta({ id: 'DeployBody' });
