import { UnreadPart } from './resource';

type Body = Record<string, unknown>;

/** Arguments of a call that are not of the module. */
const META = [
  'source',
  'version',
  'count',
  'for_each',
  'providers',
  'depends_on',
];
const SECRET = /password|secret|token|credential|private_key|access_key|sas/i;
/** Modules that only work out names and lists, and make nothing. */
const MAKES_NOTHING =
  /^(registry\.terraform\.io\/)?(azure\/naming\/azurerm|azure\/avm-utl-[\w-]+\/azurerm|azure\/regions\/azurerm)$/i;

/** A folder relative to another, without `.` and `..` where they can be taken away. */
export function joinFolders(from: string, to: string): string {
  const steps: string[] = [];
  for (const step of `${from}/${to}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length && steps[steps.length - 1] !== '..') {
      steps.pop();
    } else steps.push(step);
  }
  return steps.join('/');
}

/** The local module that a call opens; `undefined` where it stands elsewhere. */
export function callOf(
  { source }: Body,
  folder: string,
  modules: Readonly<Record<string, Body>>,
): { document: Body; at: string; folder: string } | undefined {
  if (typeof source !== 'string' || !/^\.\.?(\/|$)/.test(source))
    return undefined;
  const found = joinFolders(folder, source);
  return Object.hasOwn(modules, found)
    ? {
        document: modules[found],
        at: `/modules/${found.replace(/~/g, '~0').replace(/\//g, '~1')}`,
        folder: found,
      }
    : undefined;
}

const MAX_SHOWN = 10;

/** A value in a few words; what is large is cut, and secrets are left out. */
function shown(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > 3) return '…';
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_SHOWN);
    return `[${items.map(item => shown(item, depth + 1)).join(', ')}]`;
  }
  const entries = Object.entries(value)
    .slice(0, depth ? MAX_SHOWN : undefined)
    .map(([key, item]) =>
      SECRET.test(key)
        ? `${key} (not shown)`
        : `${key} = ${shown(item, depth + 1)}`,
    )
    .join(', ');
  return depth ? `{ ${entries} }` : entries;
}

/** A call of a module that is not read, with its arguments. */
export function unreadCall(name: string, body: Body, at: string): UnreadPart[] {
  const { source, version } = body;
  const from =
    typeof source === 'string' ? source : 'a source that is not told';
  if (MAKES_NOTHING.test(from)) return [];
  const words = shown(
    Object.fromEntries(
      Object.entries(body).filter(([key]) => !META.includes(key)),
    ),
  );
  const which = version === undefined ? from : `${from} ${shown(version)}`;
  return [
    {
      reason: `the module ${name} (${which}) was not read`,
      at,
      words: words || name,
    },
  ];
}
