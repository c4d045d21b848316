import type { ArmDocument, Json } from './document';
import type { Deed } from './history';
import type { Operation } from './operation';

/** One resource of a deployment. */
export interface Step {
  operationId: string;
  document: ArmDocument;
  state: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  startedAt?: number;
  endedAt?: number;
  error?: Json;
}

/** A deployment of a template to a resource group. */
export interface Deployment {
  id: string;
  name: string;
  mode: string;
  parameters: Json;
  deed: Deed;
  state: 'Accepted' | 'Running' | 'Succeeded' | 'Failed' | 'Canceled';
  startedAt: number;
  endedAt?: number;
  /** Steps that run together, in the order of what needs what. */
  waves: Step[][];
  error?: Json;
  operation: Operation;
}

/** What lets a step of a deployment fail: Azure's words for a type of resources. */
export interface Failure {
  type: string;
  code: string;
  message: string;
}
