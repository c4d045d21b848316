import type { Json } from './document';

/** An operation that goes on after its first answer. */
export interface Operation {
  id: string;
  subscriptionId: string;
  /** Lower-cased id of what it works on. */
  resourceId: string;
  status: 'Running' | 'Succeeded' | 'Failed' | 'Canceled';
  startedAt: number;
  endsAt: number;
  error?: Json;
  /** What a result address gives in the end; 204 where there is nothing. */
  result: () => unknown;
}
