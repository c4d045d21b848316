import { mkdirSync } from 'node:fs';
import getPort from 'get-port';
import { hasOwnAzure, startAzureDouble } from '../lib/azureDouble.mjs';
import { openBrowser } from '../lib/openBrowser.mjs';
import { inRoot } from '../lib/paths.mjs';
import { keep } from '../lib/processes.mjs';
import { PlainError, say } from '../lib/say.mjs';
import { seedExamples } from '../lib/seed.mjs';
import { waitFor } from '../lib/waitFor.mjs';

const APP = { name: "the portal's frontend", port: 3000 };
const BACKEND = { name: "the portal's backend", port: 7007 };
const APP_URL = `http://localhost:${APP.port}`;
const BACKEND_URL = `http://localhost:${BACKEND.port}`;
const START_MS = 5 * 60_000;

async function refuseTakenPorts() {
  for (const { name, port } of [BACKEND, APP]) {
    if ((await getPort({ port })) !== port) {
      throw new PlainError(
        `Port ${port} is taken by another program, and ${name} needs it. Stop that program, perhaps a portal that still runs, and try again.`,
      );
    }
  }
}

function answers(url) {
  return async () => {
    try {
      return (await fetch(url)).ok || undefined;
    } catch {
      return undefined;
    }
  };
}

/**
 * Starts the portal for development, asks for the example workspaces, tells the
 * address, and stays until the portal ends or is stopped.
 */
export default async function start({ args, tools: { node, env, script } }) {
  await refuseTakenPorts();
  const data = env.RINGFENCE_DATA_DIR ?? inRoot('data');
  mkdirSync(data, { recursive: true });

  say(
    'Starting the portal (about half a minute; LOG_LEVEL=info shows more of what it does)',
  );
  const ofDouble = hasOwnAzure(args)
    ? undefined
    : await startAzureDouble({ node, env, data });
  const portal = keep(node, [script('backstage'), 'repo', 'start', ...args], {
    env: {
      LOG_LEVEL: 'warn',
      ...env,
      ...ofDouble,
      RINGFENCE_DATA_DIR: data,
      BROWSER: 'none',
    },
  });
  const options = { timeoutMs: START_MS, until: portal.ended };
  const up =
    (await waitFor(
      answers(`${BACKEND_URL}/.backstage/health/v1/readiness`),
      options,
    )) && (await waitFor(answers(APP_URL), options));
  if (!up) {
    throw new PlainError(
      'The portal did not start; the lines above say why. Put that right and try again.',
    );
  }
  await seedExamples({
    backendUrl: BACKEND_URL,
    folder: inRoot('examples', 'workspaces'),
  });
  say(`The portal is ready: ${APP_URL} (sign in as guest; Ctrl-C stops it)`);
  await openBrowser(APP_URL);
  return portal.ended;
}
