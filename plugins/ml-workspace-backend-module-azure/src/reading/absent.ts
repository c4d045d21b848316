import { AzureClient } from '../client/AzureClient';
import { isAzureCallError } from '../client/AzureCallError';
import { ML_VERSION } from './apiVersions';

/** What Azure says of a thing that is not there, to somebody who may read it. */
const GONE = ['ResourceNotFound', 'ResourceGroupNotFound'];

/** So many workspaces are looked for that the graph lists no more; the rest waits. */
export const MOST_LOOKED_FOR = 500;

/** Whether a failed call proves that there is no such workspace. */
export const isProofOfAbsence = (error: unknown): boolean =>
  isAzureCallError(error) &&
  error.status === 404 &&
  GONE.includes(error.code ?? '');

/**
 * Whether a workspace that is listed no more is gone. The graph leaves out in
 * silence what a role does not allow any more, so that only Azure's own word that
 * there is none counts.
 */
export async function isGone(
  id: string,
  client: AzureClient,
  signal: AbortSignal,
): Promise<'gone' | 'there' | 'unknown'> {
  try {
    await client.get({ path: id, apiVersion: ML_VERSION, signal });
    return 'there';
  } catch (error) {
    if (!isAzureCallError(error)) throw error;
    return isProofOfAbsence(error) ? 'gone' : 'unknown';
  }
}
