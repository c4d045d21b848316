import { isMlWorkspace } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ANNOTATION_ID } from '@ringfence/engine';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

const LOG_EVERY_MS = 5_000;

/** How often to look, and for how long. @internal */
export interface Patience {
  pollIntervalMs: number;
  timeoutMs: number;
}

/** What to look for, and as whom. @internal */
export interface WaitForEntityOptions extends Patience {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  credentials: BackstageCredentials;
  entityRef: string;
  workspaceId: string;
  logger: LoggerService;
  signal?: AbortSignal;
}

/**
 * Waits until the catalog shows the workspace, and says whether it did. The
 * request stands whatever the catalog does, so a catalog that fails is one that
 * does not show it; only a cancelled task throws.
 * @internal
 */
export async function waitForEntity(
  options: WaitForEntityOptions,
): Promise<boolean> {
  const { entityRef, logger, pollIntervalMs, signal, timeoutMs } = options;
  const start = Date.now();
  let logAt = 0;
  for (;;) {
    signal?.throwIfAborted();
    if (await isThere(options)) return true;
    const waited = Date.now() - start;
    if (waited + pollIntervalMs > timeoutMs) return false;
    if (waited >= logAt) {
      const left = Math.ceil((timeoutMs - waited) / 1000);
      logger.info(`Waiting up to ${left} s for ${entityRef} in the catalog`);
      logAt = waited + LOG_EVERY_MS;
    }
    await sleep(pollIntervalMs, undefined, { signal });
  }
}

async function isThere(options: WaitForEntityOptions): Promise<boolean> {
  const { catalog, credentials, entityRef, logger, workspaceId } = options;
  try {
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity || !isMlWorkspace(entity)) return false;
    const id = entity.metadata.annotations?.[ANNOTATION_ID];
    return id === undefined || id === workspaceId;
  } catch (error) {
    logger.warn(`The catalog did not answer: ${stringifyError(error)}`);
    return false;
  }
}
