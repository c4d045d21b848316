import type { DocumentReading, Subject } from '@ringfence/dialects';
import { workspaceIsolationSchema } from '@ringfence/engine';
import { betterIn, standing } from '@ringfence/testing';
import { Input, NotOfLanguage, read } from './input';

/** Longer than this for one small input is told. */
const SLOW_MS = 2_000;

/** What an input does that it must not, each once. */
export interface Trial {
  findings: string[];
  /** Whether a parser refused it, which it may. */
  wasRefused: boolean;
}

const subjectsOf = (readings: readonly DocumentReading[]) =>
  readings.flatMap(({ subjects }) => subjects);

const keyOf = ({ type, name }: Subject) => `${type} ${name}`;

/** Subjects that nothing else in the readings is called like. */
function byName(subjects: readonly Subject[]): Map<string, Subject> {
  const found = new Map<string, Subject>();
  const twice = new Set<string>();
  for (const subject of subjects) {
    const key = keyOf(subject);
    if (found.has(key)) twice.add(key);
    found.set(key, subject);
  }
  twice.forEach(key => found.delete(key));
  return found;
}

const workspacesIn = (subjects: readonly Subject[]) =>
  subjects.filter(({ type }) => type === 'workspace');

/** The same subject in both: by name, or as the only workspace. */
function pairsOf(
  before: readonly Subject[],
  after: readonly Subject[],
): [Subject, Subject][] {
  const [was, is] = [workspacesIn(before), workspacesIn(after)];
  if (was.length === 1 && is.length === 1) return [[was[0], is[0]]];
  const named = byName(after);
  return [...byName(before)].flatMap(([key, subject]) => {
    const same = named.get(key);
    return same ? [[subject, same] as [Subject, Subject]] : [];
  });
}

const saysSo = (readings: readonly DocumentReading[]) =>
  readings.some(
    ({ unread, notes, subjects }) =>
      unread.length ||
      notes.length ||
      subjects.some(({ isolation }) => isolation.unread?.length),
  );

function comparisons(
  before: readonly DocumentReading[],
  after: readonly DocumentReading[],
): string[] {
  const [was, is] = [subjectsOf(before), subjectsOf(after)];
  const better = pairsOf(was, is).flatMap(([one, other]) =>
    betterIn(standing(other.isolation), standing(one.isolation)).map(
      lane => `${lane} of a ${one.type} looks better`,
    ),
  );
  const isSilent =
    workspacesIn(is).length < workspacesIn(was).length && !saysSo(after);
  return [...better, ...(isSilent ? ['a workspace is gone in silence'] : [])];
}

function refusals(readings: readonly DocumentReading[]): string[] {
  const issues = subjectsOf(readings).flatMap(
    ({ isolation }) =>
      workspaceIsolationSchema.safeParse(isolation).error?.issues ?? [],
  );
  return issues.map(
    ({ path, message }) =>
      `the model refuses ${path
        .map(key => (typeof key === 'number' ? '*' : String(key)))
        .join('/')}: ${message}`,
  );
}

/** What was thrown, without what is only of one input. */
function thrown(error: unknown): string {
  const { name, message } = error as Error;
  return `throws ${name}: ${message.slice(0, 60)}`;
}

const isPolluted = () => Object.keys(Object.prototype).length > 0;

/** Reads an input, and beside it what it only hides something of. */
export async function tryInput(after: Input, before?: Input): Promise<Trial> {
  const started = performance.now();
  const findings: string[] = [];
  let wasRefused = false;
  try {
    const readings = await read(after);
    subjectsOf(readings).forEach(({ isolation }) => standing(isolation));
    findings.push(...refusals(readings));
    if (performance.now() - started > SLOW_MS) findings.push('takes long');
    if (before) findings.push(...comparisons(await read(before), readings));
  } catch (error) {
    if (error instanceof NotOfLanguage) wasRefused = true;
    else findings.push(thrown(error));
  }
  if (isPolluted()) findings.push('changes the prototype of all objects');
  return { findings: [...new Set(findings)], wasRefused };
}
