import { Dialect, readDocument } from '@ringfence/dialects';
import { baselinePolicy } from '@ringfence/engine';
import { ParsedDocument } from '../../input/document';
import { joinModule, parseHcl } from '../../input/hcl';
import { parseJson } from '../../input/json';
import { parseYaml } from '../../input/yaml';
import { judgeDocument } from '../../judge/judge';
import { Source } from './rewrite';
import { isJson, Json, mapped } from './walk';

type Format = Source['format'];

async function parse(
  text: string,
  format: Format,
  file = 'the rewritten text',
): Promise<ParsedDocument[]> {
  if (format === 'json') return parseJson(text, file);
  if (format === 'yaml') return parseYaml(text, file);
  const parsed = await parseHcl(text, file);
  return [joinModule([parsed], [], { whole: true })];
}

/** The parts of a value in an order of their own, so that only what is there counts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map(item => JSON.stringify(sorted(item)))
      .sort()
      .map(item => JSON.parse(item));
  }
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key])]),
  );
}

/** Texts in one spelling, whatever their case and underscores. */
const plain = (value: unknown) =>
  mapped(value, {
    leaf: item =>
      typeof item === 'string' ? item.replace(/_/g, '').toLowerCase() : item,
  });

/** A pointer without the positions in lists. */
const anywhere = (pointer: string) => pointer.replace(/\/\d+/g, '/*');

/**
 * What is read of a text and how it is judged, but for where it stands and in
 * which order: an object for each subject. `recased` leaves the case of what is
 * read aside, but not of how it is judged.
 */
export async function meaningOf(
  text: string,
  format: Format,
  { recased = false } = {},
): Promise<Json[]> {
  const documents = await parse(text, format);
  const spelled = recased ? plain : (value: unknown) => value;
  return sorted(
    documents
      .flatMap(document => judgeDocument(document, { policy: baselinePolicy }))
      .map(({ subject, posture }) => {
        const { type, name, kind, unresolved } = subject;
        const { unread = [], ...isolation } = subject.isolation;
        const { verdict, lanes, results } = posture;
        return {
          type,
          ...(spelled({ name, kind, isolation }) as Json),
          unresolved: unresolved.map(({ pointer }) => anywhere(pointer)),
          unread: unread.map(({ pointers }) => pointers.map(anywhere)),
          verdict,
          lanes: Object.fromEntries(
            Object.entries(lanes).map(([id, { state }]) => [id, state]),
          ),
          results: Object.fromEntries(
            results.map(({ check, status }) => [check, status]),
          ),
        };
      }),
  ) as Json[];
}

/**
 * The text of a file as the source of rewrites.
 *
 * @throws Problem when it cannot be parsed
 */
export async function sourceOf(
  text: string,
  format: Format,
  file: string,
): Promise<Source> {
  const documents = await parse(text, format, file);
  const values = documents.map(({ value }) => value);
  const dialects = values.map(value => readDocument(value, { format }).dialect);
  const dialect = dialects.find((found): found is Dialect => !!found);
  return { text, format, dialect, values };
}
