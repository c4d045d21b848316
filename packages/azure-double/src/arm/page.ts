import { Answer, json } from '../http/answer';
import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';

const encode = (key: string) => Buffer.from(key).toString('base64url');
const decode = (token: string) => Buffer.from(token, 'base64url').toString();

/**
 * One page of a list. The token says after which entry it goes on, so that what
 * comes and goes meanwhile moves no other.
 */
export function page<T>(
  call: Call,
  all: readonly T[],
  {
    keyOf,
    size,
    parameter,
  }: {
    keyOf: (one: T) => string;
    size: number;
    parameter: '$skip' | '$skiptoken';
  },
): Answer {
  const sorted = all
    .map(one => ({ key: keyOf(one), one }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const token = call.query.get(parameter);
  const after = token === undefined ? '' : readToken(token);
  const rest = sorted.filter(({ key }) => key > after);
  const shown = rest.slice(0, size);
  const isLast = rest.length <= size;
  return json(200, {
    value: shown.map(({ one }) => one),
    ...(!isLast && {
      nextLink: nextLink(
        call,
        parameter,
        encode(`after ${shown[shown.length - 1].key}`),
      ),
    }),
  });
}

/** Where a list goes on. */
function nextLink(call: Call, parameter: string, token: string): string {
  return `${call.origin}${call.rawPath}?${call.query.with(parameter, token)}`;
}

function readToken(token: string): string {
  const text = decode(token);
  if (!text.startsWith('after ')) {
    throw Refusal.of(400, 'InvalidSkipToken', 'The skip token is invalid.');
  }
  return text.slice('after '.length);
}
