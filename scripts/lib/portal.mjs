import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { inRoot } from './paths.mjs';
import { keep } from './processes.mjs';
import { PlainError } from './say.mjs';
import { waitFor } from './waitFor.mjs';

const START_MS = 120_000;
const { resolve } = createRequire(import.meta.url);

/**
 * Starts the backend, serving the built app, on a free port and with an empty
 * data folder of its own. Gives its address and `stop()`, which removes the data.
 */
export async function startPortal({ node, env }) {
  const data = await mkdtemp(join(tmpdir(), 'ringfence-portal-'));
  const port = await getPort();
  const url = `http://localhost:${port}`;
  const transform = resolve('@backstage/cli/config/nodeTransform.cjs');
  const backend = keep(node, ['--require', transform, 'src/index'], {
    cwd: inRoot('packages', 'backend'),
    env: {
      LOG_LEVEL: 'warn',
      ...env,
      // Where the guest provider signs people in.
      NODE_ENV: 'development',
      RINGFENCE_DATA_DIR: data,
      APP_CONFIG_app_baseUrl: url,
      APP_CONFIG_backend_baseUrl: url,
      APP_CONFIG_backend_cors_origin: url,
      APP_CONFIG_backend_listen_port: String(port),
    },
  });
  const stop = async () => {
    await backend.stop();
    await rm(data, { recursive: true, force: true });
  };
  const ready = () =>
    fetch(`${url}/.backstage/health/v1/readiness`).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    );
  if (await waitFor(ready, { timeoutMs: START_MS, until: backend.ended })) {
    return { url, stop };
  }
  await stop();
  throw new PlainError('The portal did not start; the lines above say why.');
}
