import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { inRoot } from './paths.mjs';
import { keep } from './processes.mjs';
import { waitFor } from './waitFor.mjs';

const TRANSFORM = 'node_modules/@backstage/cli/config/nodeTransform.cjs';
const PROGRAM = 'packages/azure-double/src/command/main.ts';
const PORT = 7070;
const START_MS = 60_000;

/** The one application of the double that may read, as its scenario says. */
const READER = {
  tenantId: '72f988bf-0000-4000-8000-2d7cd011db47',
  clientId: '11111111-0000-4000-8000-00000000000a',
  clientSecret: 'a-secret-of-the-double',
};

/** Whether somebody says where Azure is: then nothing stands in for it. */
export function hasOwnAzure(args, root = inRoot('.')) {
  const local = join(root, 'app-config.local.yaml');
  return (
    args.includes('--config') ||
    (existsSync(local) && /^\s+azure:/m.test(readFileSync(local, 'utf8')))
  );
}

/**
 * Starts a double of Azure beside the portal.
 *
 * @returns the environment by which the portal reads it, and what ends it
 */
export async function startAzureDouble({ node, env, data }) {
  const place = join(data, 'azure-double.json');
  rmSync(place, { force: true });
  const port = await getPort({ port: PORT });
  const double = keep(
    node,
    [
      '--require',
      inRoot(TRANSFORM),
      inRoot(PROGRAM),
      'start',
      '--port',
      String(port),
    ],
    { env: { ...env, RINGFENCE_DATA_DIR: data } },
  );
  const told = await waitFor(
    async () =>
      existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : undefined,
    { timeoutMs: START_MS, until: double.ended },
  );
  if (!told) return undefined;
  const { url, authorityHost, ca } = told;
  const azure = {
    tenants: [READER],
    every: { minutes: 1 },
    endpoints: { authorityHost, resourceManager: url, ...(ca && { ca }) },
  };
  return { APP_CONFIG_mlWorkspace_azure: JSON.stringify(azure) };
}
