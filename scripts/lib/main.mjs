import { prepare } from './prepare.mjs';
import { stopAll, stopOnSignals } from './processes.mjs';
import { complain, PlainError } from './say.mjs';

/** Every command, loaded when it is asked for. */
const COMMANDS = {
  start: () => import('../commands/start.mjs'),
  test: () => import('../commands/test.mjs'),
  'test:e2e': () => import('../commands/e2e.mjs'),
  lint: () => import('../commands/lint.mjs'),
  tsc: () => import('../commands/tsc.mjs'),
  build: () => import('../commands/build.mjs'),
  'api-reports': () => import('../commands/apiReports.mjs'),
  docs: () => import('../commands/docs.mjs'),
  azure: () => import('../commands/azure.mjs'),
  bench: () => import('../commands/bench.mjs'),
  mutate: () => import('../commands/mutate.mjs'),
  'azure-reading': () => import('../commands/azureReading.mjs'),
  walk: () => import('../commands/walk.mjs'),
  'convert-all': () => import('../commands/convertAll.mjs'),
  'round-trip': () => import('../commands/roundTrip.mjs'),
  written: () => import('../commands/written.mjs'),
  'provider-types': () => import('../commands/providerTypes.mjs'),
  fuzz: () => import('../commands/fuzz.mjs'),
  crash: () => import('../commands/crash.mjs'),
  packages: () => import('../commands/packages.mjs'),
  changeset: () => import('../commands/changeset.mjs'),
  fix: () => import('../commands/fix.mjs'),
  conformance: () => import('../commands/conformance.mjs'),
  'ml-workspace': () => import('../commands/mlWorkspace.mjs'),
};

/**
 * Runs one command and gives its exit code. Whatever happens, nothing that was
 * started stays behind.
 */
export async function main([name, ...args]) {
  const load = Object.hasOwn(COMMANDS, name ?? '') && COMMANDS[name];
  if (!load) {
    complain(
      `${
        name ? `There is no command "${name}".` : 'No command given.'
      } Use one of: ${Object.keys(COMMANDS).join(', ')}.`,
    );
    return 2;
  }
  stopOnSignals();
  try {
    const tools = await prepare();
    const command = await load();
    return await command.default({ args, tools });
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    complain(error.message);
    return 1;
  } finally {
    await stopAll();
  }
}
