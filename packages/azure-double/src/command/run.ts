import { parseArgs } from 'node:util';
import type { Json } from '../world/document';
import { askControl } from './controlClient';
import type { Running } from './place';

export const USAGE = `Usage: npm run azure -- COMMAND

  start [--port 7070] [--scenario contoso]   runs a double of Azure until it is stopped
  state                                      its clock, what it holds, what it was asked
  list [TEXT] [--type TYPE]                  workspaces, or resources of another type
  drift NAME|ID [--public-access Enabled]    changes a resource past Ringfence
        [--set properties.x=value] [--delete] [--move-to GROUP] [--by NAME]
  advance 30s|15m|2h|1d                      lets its clock go on
  faults [KIND ...] [--path PATTERN]         spoils answers; without a kind none
         [--times N] [--share 0.3 --seed 1]
`;

const WORKSPACES = 'Microsoft.MachineLearningServices/workspaces';
const UNITS: Record<string, number> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const OPTIONS = {
  type: { type: 'string', default: WORKSPACES },
  set: { type: 'string', multiple: true, default: [] as string[] },
  'public-access': { type: 'string' },
  delete: { type: 'boolean' },
  'move-to': { type: 'string' },
  by: { type: 'string' },
  path: { type: 'string' },
  times: { type: 'string' },
  share: { type: 'string' },
  seed: { type: 'string' },
} as const;

/**
 * Runs a command on a running double, and gives what there is to say.
 *
 * @throws Error in plain words for what cannot be done
 */
export async function runCommand(
  running: Running,
  args: readonly string[],
): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const [command, ...rest] = positionals;
  const ask = (method: string, path: string, body?: unknown) =>
    askControl(running, method, path, body);
  switch (command) {
    case 'state':
      return JSON.stringify(await ask('GET', 'state'), null, 2);
    case 'list': {
      const query = new URLSearchParams({
        type: values.type,
        text: rest[0] ?? '',
      });
      const { value } = await ask('GET', `resources?${query}`);
      return (value as Json[]).map(({ id }) => id).join('\n');
    }
    case 'advance': {
      const milliseconds = spanOf(rest[0] ?? '');
      const { now } = await ask('POST', 'advance', { milliseconds });
      return `It is ${now} in the double.`;
    }
    case 'drift': {
      const id = await idOf(running, rest[0] ?? '', values.type);
      await ask('POST', 'drift', {
        id,
        ...(values.by && { by: values.by }),
        ...(values.delete && { delete: true }),
        ...(values['move-to'] && { moveTo: values['move-to'] }),
        ...patchOf(values),
      });
      return `Changed ${id}`;
    }
    case 'faults': {
      const faults = rest.map(kind => ({
        kind,
        ...(values.path && { path: values.path }),
        ...(values.times && { times: Number(values.times) }),
      }));
      const answer = await ask('PUT', 'faults', {
        faults,
        ...(values.share && { share: Number(values.share) }),
        ...(values.seed && { seed: Number(values.seed) }),
      });
      return `Faults: ${JSON.stringify(answer.faults)}`;
    }
    default:
      throw new Error(USAGE);
  }
}

function spanOf(text: string): number {
  const match = /^(\d+)([smhd])$/.exec(text);
  if (!match) throw new Error(`"${text}" is no span, such as 15m or 2h.`);
  return Number(match[1]) * UNITS[match[2]];
}

/** An id as it is, or that of the one resource of a name. */
async function idOf(
  running: Running,
  named: string,
  type: string,
): Promise<string> {
  if (named.startsWith('/')) return named;
  const query = new URLSearchParams({ type, text: named });
  const { value } = await askControl(running, 'GET', `resources?${query}`);
  const found = (value as Json[]).filter(
    ({ name }) => String(name).toLowerCase() === named.toLowerCase(),
  );
  if (found.length === 1) return String(found[0].id);
  throw new Error(
    found.length
      ? `There are ${found.length} of the name "${named}"; give an id.`
      : `There is none of the name "${named}". See: npm run azure -- list`,
  );
}

/** What is to be set, as an object: values are JSON where they can be. */
function patchOf(values: { set: string[]; 'public-access'?: string }): {
  patch?: Json;
} {
  const patch: Json = {};
  const access = values['public-access'];
  const all = [
    ...values.set,
    ...(access ? [`properties.publicNetworkAccess=${access}`] : []),
  ];
  for (const one of all) {
    const at = one.indexOf('=');
    if (at < 1) throw new Error(`"${one}" sets nothing; write path=value.`);
    const path = one.slice(0, at).split('.');
    const last = path.pop()!;
    let into = patch;
    for (const key of path) into = (into[key] ??= {}) as Json;
    into[last] = valueOf(one.slice(at + 1));
  }
  return all.length ? { patch } : {};
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
