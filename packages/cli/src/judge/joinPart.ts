import type { Subject, SubjectType, UnresolvedFact } from '@ringfence/dialects';
import type { Unread, WorkspaceIsolation } from '@ringfence/engine';
import type { ParsedDocument } from '../input/document';
import { UnreadSpot, unreadSpots } from './unreadSpots';

type Entry = Record<string, unknown>;
type Locating = Pick<ParsedDocument, 'locate'>;

/** A place in a document other than the subject's own. */
interface Elsewhere {
  document: Locating;
  place: string;
}

/** A subject, its document, and what of it stands in other documents. */
export interface Found {
  subject: Subject;
  document: Locating;
  unread: UnreadSpot[];
  /** By pointer in the isolation. */
  elsewhere: ReadonlyMap<string, Elsewhere>;
}

/** A subject as its own document has it. */
export const foundIn = (subject: Subject, { locate }: Locating): Found => ({
  subject,
  // What the document itself holds is let go.
  document: { locate },
  unread: unreadSpots(subject.isolation.unread ?? [], { locate }),
  elsewhere: new Map(),
});

/** The list of a workspace that holds parts of a type. */
const LISTS: Partial<Record<SubjectType, string>> = {
  compute: '/compute',
  endpoint: '/endpoints',
  'outbound-rule': '/outbound/rules',
};

function listAt(
  { compute, endpoints, outbound }: WorkspaceIsolation,
  list: string,
): Entry[] | undefined {
  if (list === '/compute') return compute;
  return list === '/endpoints' ? endpoints : outbound?.rules;
}

function withList(
  isolation: WorkspaceIsolation,
  list: string,
  entries: Entry[],
): WorkspaceIsolation {
  if (list === '/compute') {
    return { ...isolation, compute: entries as WorkspaceIsolation['compute'] };
  }
  if (list === '/endpoints') {
    return {
      ...isolation,
      endpoints: entries as WorkspaceIsolation['endpoints'],
    };
  }
  type Outbound = NonNullable<WorkspaceIsolation['outbound']>;
  const rules = entries as Outbound['rules'];
  return { ...isolation, outbound: { ...isolation.outbound, rules } };
}

const alike = (one: unknown, other: unknown) =>
  typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : JSON.stringify(one) === JSON.stringify(other);

/** Two statements of one thing together, without what they state differently. */
function together(
  one: Entry,
  other: Entry,
): { entry: Entry; differing: string[] } {
  const entry: Entry = { ...one };
  const differing: string[] = [];
  for (const [key, value] of Object.entries(other)) {
    if (entry[key] === undefined) entry[key] = value;
    else if (!alike(entry[key], value)) {
      delete entry[key];
      differing.push(key);
    }
  }
  return { entry, differing };
}

/** A pointer of a part alone as one of the workspace; what it may touch beside it, it touches of it. */
const rebased = (pointer: string, from: string, to: string) =>
  pointer === from || pointer.startsWith(`${from}/`)
    ? to + pointer.slice(from.length)
    : to;

/**
 * Adds a part of another file to the workspace that it names by its full id. What
 * the two files state differently is not known; a list that the workspace's own
 * file does not have is no whole list now.
 *
 * @returns the same workspace for a part that stands in none of its lists
 */
export function joinPart(home: Found, part: Found): Found {
  const list = LISTS[part.subject.type];
  const added = list && listAt(part.subject.isolation, list)?.[0];
  if (!list || !added) return home;
  const { isolation } = home.subject;
  const entries = listAt(isolation, list);
  const at = (entries ?? []).findIndex(
    ({ name }) => name !== undefined && alike(name, added.name),
  );
  const index = at < 0 ? entries?.length ?? 0 : at;
  const from = `${list}/0`;
  const to = `${list}/${index}`;
  const { entry, differing } = together(entries?.[index] ?? {}, added);
  const files = [home, part].map(({ document, subject }) => {
    const { file } = document.locate(subject.at);
    return file;
  });
  const own: Unread[] = [
    ...(entries
      ? []
      : [
          {
            pointers: [list],
            reason: 'the file of the workspace does not say what else it has',
          },
        ]),
    ...differing.map(key => ({
      pointers: [`${to}/${key}`],
      reason: `stated differently in ${files[0]} and ${files[1]}`,
      place: part.subject.places[`${from}/${key}`] ?? part.subject.at,
    })),
  ];
  const moved = (part.subject.isolation.unread ?? []).map(unread => ({
    ...unread,
    pointers: unread.pointers.map(pointer => rebased(pointer, from, to)),
  }));
  const unread = [...moved, ...own];
  const all = [...(isolation.unread ?? []), ...unread];
  const unresolved: UnresolvedFact[] = part.subject.unresolved
    .filter(({ pointer }) => pointer.startsWith(`${from}/`))
    .map(fact => ({ ...fact, pointer: rebased(fact.pointer, from, to) }));
  const elsewhere = new Map(home.elsewhere);
  for (const [pointer, place] of Object.entries(part.subject.places)) {
    if (pointer !== from && !pointer.startsWith(`${from}/`)) continue;
    const here = rebased(pointer, from, to);
    if (Object.hasOwn(home.subject.places, here)) continue;
    elsewhere.set(here, { document: part.document, place });
  }
  const joined = (entries ?? []).slice();
  joined[index] = entry;
  return {
    ...home,
    elsewhere,
    unread: [...home.unread, ...unreadSpots(unread, part.document)],
    subject: {
      ...home.subject,
      isolation: {
        ...withList(isolation, list, joined),
        ...(all.length && { unread: all }),
      },
      unresolved: [...home.subject.unresolved, ...unresolved],
    },
  };
}
