import type { TerraformOptions } from '@ringfence/dialects';
import { Problem } from '../problem';
import { refuseLargeHcl } from './budgets';
import { lineCounter, ParsedDocument, partsOf, Spot } from './document';
import { askHclParser, HclAnswer } from './hclParser';
import { MOST_MILLISECONDS } from './timeBox';

const MAX_NESTING = 500;
const MAX_ENCODED = 500;
const ENCODED = /^\$\{jsonencode\((.*)\)\}$/s;

/** One file of a module, parsed. */
export interface HclFile {
  file: string;
  text: string;
  value: Record<string, unknown>;
}

function refuseDepth(text: string, file: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b || code === 0x28) depth++;
    else if (code === 0x7d || code === 0x5d || code === 0x29) depth--;
    if (depth > MAX_NESTING) {
      throw Problem.create('is nested too deeply', { file });
    }
  }
}

type Parse = (text: string) => Promise<HclAnswer>;

/** Bodies written as `jsonencode({...})` become objects; what else is there stays. */
async function decodeBodies(
  value: unknown,
  parse: Parse,
  budget: { left: number },
): Promise<unknown> {
  if (typeof value === 'string') {
    const inner = ENCODED.exec(value)?.[1];
    if (inner === undefined || budget.left-- <= 0) return value;
    const answer = await parse(`body = ${inner}`);
    return 'value' in answer ? answer.value.body : value;
  }
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      items.push(await decodeBodies(item, parse, budget));
    }
    return items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    entries.push([key, await decodeBodies(item, parse, budget)]);
  }
  return Object.fromEntries(entries);
}

/** Parses one HCL file, all of it in the time of one. The parser is loaded with the first. */
export async function parseHcl(text: string, file: string): Promise<HclFile> {
  refuseDepth(text, file);
  refuseLargeHcl(text, file);
  let left = MOST_MILLISECONDS;
  const parse = async (part: string) => {
    const before = performance.now();
    const parsed = await askHclParser(part, file, left);
    left -= performance.now() - before;
    return parsed;
  };
  const answer = await parse(text);
  if ('reason' in answer) {
    const [, line, column, reason] =
      /\[?input\.tf:(\d+),(\d+)[^:]*: (.*?)\]?$/s.exec(answer.reason) ?? [];
    throw Problem.create(
      `is not HCL: ${(reason ?? answer.reason).split('\n')[0]}`,
      {
        file,
        ...(line && { line: Number(line), column: Number(column) }),
      },
    );
  }
  const value = await decodeBodies(answer.value, parse, { left: MAX_ENCODED });
  return { file, text, value: value as HclFile['value'] };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The kind of a block and its labels, and what of a pointer lies in the block. */
function blockOf([section = '', ...parts]: string[]): [string[], string[]] {
  const labels = section === 'module' ? 1 : 2;
  return [[section, ...parts.slice(0, labels)], parts.slice(labels)];
}

/** Finds a block in the text, and in it the attribute a pointer ends in. */
function find(text: string, parts: string[]): number | undefined {
  const [[section, ...labels], rest] = blockOf(parts);
  if (!['resource', 'data', 'module'].includes(section)) return undefined;
  const names = labels.map(label => `[ \\t]+"${escaped(label)}"`).join('');
  const head = new RegExp(`^[ \\t]*${section}${names}`, 'm').exec(text);
  if (!head) return undefined;
  const next = /^[ \t]*(resource|module|data|variable|output)\b/gm;
  next.lastIndex = head.index + head[0].length;
  const end = next.exec(text)?.index ?? text.length;
  let at = head.index + (/^[ \t]*/.exec(head[0])?.[0].length ?? 0);
  for (const part of rest) {
    if (/^\d+$/.test(part)) continue;
    const key = new RegExp(`^[ \\t]*"?${escaped(part)}"?[ \\t]*[={]`, 'gm');
    key.lastIndex = at;
    const found = key.exec(text);
    if (!found || found.index >= end) break;
    at = found.index + (/^[ \t]*/.exec(found[0])?.[0].length ?? 0);
  }
  return at;
}

const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [value];

type Body = Record<string, unknown>;

/** Files that Terraform reads last, and over the others. */
const isOverride = ({ file }: HclFile) =>
  /(^|[/_])override\.tf(\.json)?$/i.test(file);

/** What an override writes stands in place of what was written, argument by argument. */
function overridden(known: unknown, over: unknown): unknown {
  const [below] = listed(known) as Body[];
  const [above] = listed(over) as Body[];
  return [{ ...below, ...above }];
}

/** The sections of the files of one folder, put together as Terraform does. */
function sectionsOf(files: readonly HclFile[]): Body {
  // Without a prototype, since a block may be called `__proto__`.
  const sections: Record<string, unknown[]> = Object.create(null);
  const resource: Record<string, Body> = Object.create(null);
  const ordered = [
    ...files.filter(file => !isOverride(file)),
    ...files.filter(isOverride),
  ];
  for (const file of ordered) {
    for (const [section, content] of Object.entries(file.value)) {
      if (section !== 'resource') {
        sections[section] = (sections[section] ?? []).concat(listed(content));
        continue;
      }
      for (const part of listed(content)) {
        for (const [type, byName] of Object.entries(part as Body)) {
          const known = (resource[type] ??= Object.create(null) as Body);
          for (const [name, body] of Object.entries(byName as Body)) {
            known[name] =
              isOverride(file) && Object.hasOwn(known, name)
                ? overridden(known[name], body)
                : body;
          }
        }
      }
    }
  }
  return { ...sections, resource };
}

/** A local module of a configuration: its files, and its folder relative to that. */
export interface ModuleFiles {
  key: string;
  files: readonly HclFile[];
}

/** Puts the files of one folder together, as Terraform does, with the local modules that they call. */
export function joinModule(
  files: readonly HclFile[],
  modules: readonly ModuleFiles[],
  options: Omit<TerraformOptions, 'modules'>,
): ParsedDocument {
  const filesOf = new Map(modules.map(({ key, files: own }) => [key, own]));
  const lines = new Map<HclFile, (offset: number) => number>();
  const lineOf = (file: HclFile, at: number) => {
    const known = lines.get(file) ?? lineCounter(file.text);
    lines.set(file, known);
    return known(at);
  };
  const locate = (pointer: string): Spot => {
    const parts = partsOf(pointer);
    const inside = parts[0] === 'modules' && filesOf.get(parts[1] ?? '');
    const own = inside || files;
    for (const file of own) {
      const at = find(file.text, inside ? parts.slice(2) : parts);
      if (at !== undefined) {
        return { file: file.file, line: lineOf(file, at) };
      }
    }
    return { file: own[0].file };
  };
  return {
    value: sectionsOf(files),
    format: 'hcl',
    locate,
    terraform: {
      ...options,
      modules: Object.fromEntries(
        modules.map(({ key, files: own }) => [key, sectionsOf(own)]),
      ),
    },
  };
}
