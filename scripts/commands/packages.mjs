import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import getPort from 'get-port';
import { findChromium } from '../lib/chromium.mjs';
import { npmInstall, npmNetworkConfig } from '../lib/npm.mjs';
import { inRoot } from '../lib/paths.mjs';
import { keep, run } from '../lib/processes.mjs';
import { PlainError, say } from '../lib/say.mjs';
import { requestWorkspace, signIn, waitForEntity } from '../lib/seed.mjs';
import {
  APP_KINDS,
  trialConfig,
  trialRequest,
  useArchives,
  wire,
} from '../lib/trialApp.mjs';
import { runAll, runProgram } from '../lib/tasks.mjs';
import { waitFor } from '../lib/waitFor.mjs';
import { yarnNetwork, yarnScript } from '../lib/yarn.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';
const START_MS = 120_000;

const PACKAGES = [
  'packages/engine',
  'packages/advice',
  'packages/dialects',
  'plugins/ml-workspace-common',
  'plugins/ml-workspace-node',
  'plugins/ml-workspace',
  'plugins/ml-workspace-backend',
  'plugins/ml-workspace-backend-module-notifications',
  'plugins/ml-workspace-backend-module-azure',
  'plugins/catalog-backend-module-ml-workspace',
  'plugins/scaffolder-backend-module-ml-workspace',
  'packages/cli',
];

async function must(what, running) {
  const code = await running;
  if (code !== 0) throw new PlainError(`${what} failed (${code})`);
}

/** Packs every package as it would be published, and gives the archives by package name. */
async function pack({ node, env }, folder) {
  const archives = {};
  for (const place of PACKAGES) {
    const { name } = JSON.parse(
      readFileSync(inRoot(place, 'package.json'), 'utf8'),
    );
    archives[name] = join(folder, `${basename(place)}.tgz`);
    await must(
      `Packing ${name}`,
      run(node, [yarnScript(), 'pack', '--out', archives[name]], {
        env,
        cwd: inRoot(place),
      }),
    );
  }
  return archives;
}

/** Makes an app by the official template, with Yarn's settings of this checkout. */
async function createApp({ node, env }, { folder, kind, createApp: program }) {
  const app = join(folder, kind);
  await must(
    `Creating the ${kind} app`,
    run(
      node,
      [
        program,
        '--skip-install',
        '--path',
        app,
        ...(kind === 'legacy' ? ['--legacy'] : []),
      ],
      // With a name at hand it asks nothing.
      { env: { ...env, BACKSTAGE_APP_NAME: 'trial' }, cwd: folder },
    ),
  );
  const settings = readFileSync(inRoot('.yarnrc.yml'), 'utf8');
  mkdirSync(join(app, '.yarn', 'releases'), { recursive: true });
  const yarn = join(app, '.yarn', 'releases', basename(yarnScript()));
  cpSync(yarnScript(), yarn);
  writeFileSync(
    join(app, '.yarnrc.yml'),
    settings.replace(/^plugins:\n(\s.*\n)+/m, ''),
  );
  return { app, yarn };
}

async function lookAtCard(tools, { url, entityRef, kind }) {
  const script = inRoot('scripts', 'lib', 'lookAtCard.mjs');
  await must(
    `Looking at card and tab in the ${kind} app`,
    run(tools.node, [script, url, entityRef], {
      env: { ...tools.env, RINGFENCE_CHROMIUM: findChromium(tools.env) },
    }),
  );
}

async function tryApp(tools, { kind, folder, archives, program }) {
  const { node, env } = tools;
  const { app, yarn } = await createApp(tools, {
    folder,
    kind,
    createApp: program,
  });
  const { resolutions } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  );
  useArchives(app, archives, { resolutions });
  wire(app, kind);
  say(`Installing into the ${kind} app`);
  const network = yarnNetwork(npmNetworkConfig(process.env), env);
  await must(
    `Installing into the ${kind} app`,
    run(node, [yarn, 'install', '--no-immutable'], {
      env: { ...env, ...network },
      cwd: app,
    }),
  );
  await must(
    `Building the ${kind} app`,
    run(node, [yarn, 'workspace', 'app', 'build'], { env, cwd: app }),
  );
  const port = await getPort();
  const url = `http://localhost:${port}`;
  writeFileSync(
    join(app, 'app-config.trial.yaml'),
    JSON.stringify(trialConfig({ url, port })),
  );
  const backend = keep(
    node,
    [
      join(app, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'start',
      '--config',
      join(app, 'app-config.yaml'),
      '--config',
      join(app, 'app-config.trial.yaml'),
    ],
    { env: { ...env, LOG_LEVEL: 'warn' }, cwd: join(app, 'packages/backend') },
  );
  try {
    const headers = await waitFor(() => signIn(url).catch(() => undefined), {
      timeoutMs: START_MS,
      until: backend.ended,
    });
    if (!headers) throw new PlainError(`The ${kind} app does not start`);
    const { request } = await requestWorkspace(
      url,
      { key: 'trial', body: trialRequest() },
      headers,
    );
    await waitForEntity(url, request.entityRef, headers);
    await lookAtCard(tools, { url, entityRef: request.entityRef, kind });
    say(`The packages work in the ${kind} app of ${CREATE_APP}`);
  } finally {
    await backend.stop();
  }
}

/**
 * Packs every package as it would be published, installs the archives into new
 * apps made by the official template, one for each frontend system, starts them,
 * asks for a workspace and looks at its card and its tab in Chromium. Arguments name the
 * kinds of app to try: `default`, `legacy`.
 */
export default async function packages({ args, tools }) {
  const wrong = args.find(arg => !APP_KINDS.includes(arg));
  if (wrong !== undefined) {
    throw new PlainError(
      `There is no kind of app "${wrong}"; use ${APP_KINDS.join(' or ')}`,
    );
  }
  await must(
    'The build',
    runAll(tools, [['tsc'], ['backstage', 'repo', 'build']]),
  );
  await must('The build', runProgram(tools, 'packages/cli/build.mjs'));
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-packages-'));
  try {
    const archives = await pack(tools, folder);
    await npmInstall({
      prefix: join(folder, 'create-app'),
      spec: CREATE_APP,
      env: process.env,
      advice: `look whether the registry has ${CREATE_APP}.`,
    });
    const program = join(
      folder,
      'create-app/node_modules/@backstage/create-app/bin/backstage-create-app',
    );
    for (const kind of args.length ? args : APP_KINDS) {
      await tryApp(tools, { kind, folder, archives, program });
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
