import { Problem } from '../problem';

/** Most that is read of one file, by what it costs to read it. */
const MOST = {
  /** Values of a JSON document. */
  values: 1_000_000,
  /** Keys and entries of a YAML file. */
  nodes: 200_000,
  anchors: 5_000,
  aliases: 5_000,
  documents: 1_000,
  /** Blocks, lists, attributes and entries of a Terraform file. */
  items: 40_000,
  heredocLines: 10_000,
};

const number = (n: number) => String(n).replace(/(?=(\d{3})+$)\B/g, ',');

const tooMany = (most: number, what: string, file: string) =>
  Problem.create(
    `holds more than ${number(
      most,
    )} ${what}, which is more than is read of one file`,
    { file },
  );

function countOf(text: string, pattern: RegExp, most: number): number {
  let n = 0;
  pattern.lastIndex = 0;
  while (n <= most && pattern.test(text)) n += 1;
  return n;
}

function refuse(
  text: string,
  file: string,
  limits: readonly [RegExp, number, string][],
): void {
  for (const [pattern, most, what] of limits) {
    if (countOf(text, pattern, most) > most) throw tooMany(most, what, file);
  }
}

/** A text this short holds no more of anything than may be read. */
const MAX_UNCOUNTED = MOST.documents * '---\n'.length;

/**
 * Refuses YAML of more than can be read in time, before it is parsed.
 *
 * @throws Problem that names the limit
 */
export function refuseLargeYaml(text: string, file: string): void {
  if (text.length < MAX_UNCOUNTED) return;
  refuse(text, file, [
    [/^---/gm, MOST.documents, 'documents'],
    [/[:,]|^\s*-(?=\s)/gm, MOST.nodes, 'keys and entries'],
    [/(^|[\s[{,:])&[^\s,[\]{}]+/gm, MOST.anchors, 'anchors'],
    [/(^|[\s[{,:])\*[^\s,[\]{}]+/gm, MOST.aliases, 'aliases'],
  ]);
}

/** How many lines stand between the marks of heredocs. */
function heredocLines(text: string): number {
  if (!text.includes('<<')) return 0;
  let mark: string | undefined;
  let lines = 0;
  for (const line of text.split('\n')) {
    if (mark === undefined) mark = /<<-?([A-Za-z_][\w-]*)\s*$/.exec(line)?.[1];
    else if (line.trim() === mark) mark = undefined;
    else lines += 1;
  }
  return lines;
}

/**
 * Refuses Terraform of more than can be read in time, before it is parsed.
 *
 * @throws Problem that names the limit
 */
export function refuseLargeHcl(text: string, file: string): void {
  refuse(text, file, [[/[=,{[]/g, MOST.items, 'blocks, lists and values']]);
  if (heredocLines(text) > MOST.heredocLines) {
    throw tooMany(MOST.heredocLines, 'lines of heredocs', file);
  }
}

/**
 * Refuses JSON of more values than can be judged in time.
 *
 * @throws Problem that names the limit
 */
export function refuseLargeJson(value: unknown, file: string): void {
  const open: unknown[] = [value];
  let n = 0;
  while (open.length) {
    const next = open.pop();
    n += 1;
    if (n > MOST.values) throw tooMany(MOST.values, 'values', file);
    if (typeof next !== 'object' || next === null) continue;
    for (const item of Object.values(next)) open.push(item);
  }
}
