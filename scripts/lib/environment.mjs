import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';

/**
 * Settings that `npm run` and `yarn run` hand down and that belong to them
 * alone. `npm_config_*` among them would steer programs further down, such as a
 * `nodedir` from somebody's npmrc that names another Node's headers.
 */
const RUNNER_SETTING =
  /^(npm_(config|package|lifecycle)_.*|npm_(command|execpath|node_execpath)|berry_bin_folder|project_cwd|init_cwd)$/i;

/** npm settings about reaching a registry, which npm must still see. */
const NETWORK_SETTING =
  /^npm_config_(registry|proxy|https?[_-]proxy|no_?proxy|cafile|ca|strict[_-]ssl|userconfig|globalconfig)$/i;

const pathKey = env =>
  Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';

/**
 * The environment without what a package manager's `run` added to it.
 * `keepNetwork` keeps what npm needs to reach its registry.
 */
export function withoutRunner(env, { keepNetwork = false } = {}) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([key]) =>
        !RUNNER_SETTING.test(key) || (keepNetwork && NETWORK_SETTING.test(key)),
    ),
  );
}

/** The environment with folders put first on PATH. */
export function withPath(env, folders) {
  const key = pathKey(env);
  const path = [...folders, env[key]].filter(Boolean).join(delimiter);
  return { ...env, [key]: path };
}

/** Whether there is a home folder that can be written to. */
function isWritable(folder) {
  if (!folder) return false;
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The environment with a home that npm and Yarn can keep their caches in: the
 * person's own, or `spare` where there is none or it is read-only.
 */
export function withHome(env, spare, usable = isWritable) {
  return usable(env.HOME ?? env.USERPROFILE) ? env : { ...env, HOME: spare };
}
