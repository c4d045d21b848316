import { messageOf, Problem } from '../problem';
import { lineCounter, ParsedDocument, partsOf, Spot } from './document';

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

/** Bodies written as `jsonencode({...})` become objects; what else is there stays. */
async function decodeBodies(
  value: unknown,
  parse: (name: string, text: string) => Promise<Record<string, unknown>>,
  budget: { left: number },
): Promise<unknown> {
  if (typeof value === 'string') {
    const inner = ENCODED.exec(value)?.[1];
    if (inner === undefined || budget.left-- <= 0) return value;
    try {
      return (await parse('body.tf', `body = ${inner}`)).body;
    } catch {
      return value;
    }
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

/** Parses one HCL file. The parser is loaded with the first. */
export async function parseHcl(text: string, file: string): Promise<HclFile> {
  refuseDepth(text, file);
  const { parse } = await import('@cdktf/hcl2json');
  try {
    const value = await parse('input.tf', text);
    return {
      file,
      text,
      value: (await decodeBodies(value, parse, {
        left: MAX_ENCODED,
      })) as Record<string, unknown>,
    };
  } catch (error) {
    if (error instanceof RangeError) {
      throw Problem.create(messageOf(error), { file });
    }
    const [, line, column, reason] =
      /\[?input\.tf:(\d+),(\d+)[^:]*: (.*?)\]?$/s.exec(messageOf(error)) ?? [];
    throw Problem.create(
      `is not HCL: ${(reason ?? messageOf(error)).split('\n')[0]}`,
      {
        file,
        ...(line && { line: Number(line), column: Number(column) }),
      },
    );
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a resource's block in the text, and in it the attribute a pointer ends in. */
function find(text: string, parts: string[]): number | undefined {
  const [, type = '', name = '', ...rest] = parts;
  const head = new RegExp(
    `^[ \\t]*resource[ \\t]+"${escaped(type)}"[ \\t]+"${escaped(name)}"`,
    'm',
  ).exec(text);
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

/** Puts the files of one folder together, as Terraform does. */
export function joinModule(
  files: readonly HclFile[],
  options: { whole: boolean; values: Record<string, unknown> },
): ParsedDocument {
  const sections: Record<string, unknown[]> = {};
  for (const { value } of files) {
    for (const [section, content] of Object.entries(value)) {
      sections[section] = (sections[section] ?? []).concat(listed(content));
    }
  }
  const resource: Record<string, Record<string, unknown>> = {};
  for (const part of sections.resource ?? []) {
    for (const [type, byName] of Object.entries(part as object)) {
      resource[type] = { ...resource[type], ...(byName as object) };
    }
  }
  const lineOf = files.map(({ text }) => lineCounter(text));
  const locate = (pointer: string): Spot => {
    const parts = partsOf(pointer);
    for (const [index, { file, text }] of files.entries()) {
      const at = find(text, parts);
      if (at !== undefined) return { file, line: lineOf[index](at) };
    }
    return { file: files[0].file };
  };
  return {
    value: { ...sections, resource },
    format: 'hcl',
    locate,
    whole: options.whole,
    values: options.values,
  };
}
