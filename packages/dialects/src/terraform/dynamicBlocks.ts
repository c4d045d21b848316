import { isRecord } from '../shared/sourceNode';
import { instancesOf } from './instances';
import { Resolver } from './resolve';

type Body = Record<string, unknown>;

const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [value];

/** The turns of a dynamic block, by what its iterator calls them. */
function turnsOf(
  block: Body,
  name: string,
  resolver: Resolver,
  values: Body,
): Body[] | undefined {
  const each = resolver.resolve(block.for_each, values);
  const iterator = typeof block.iterator === 'string' ? block.iterator : name;
  const label = iterator.replace(/^\$\{(.*)\}$/, '$1');
  const turns = Array.isArray(each)
    ? each.map((item, index): [unknown, unknown] => [index, item])
    : instancesOf({ for_each: each })?.map(
        ({ values: one }): [unknown, unknown] => [
          one['each.key'],
          one['each.value'],
        ],
      );
  return turns?.map(([key, value]) => ({
    ...values,
    [`${label}.key`]: key,
    [`${label}.value`]: value,
  }));
}

/**
 * A body with everything resolved and its dynamic blocks written out; one whose
 * turns are not told stands there as the expression that decides on them.
 */
export function resolvedBody(
  body: Body,
  resolver: Resolver,
  values: Body,
): Body {
  const { dynamic, ...plain } = body;
  const resolved = Object.fromEntries(
    Object.entries(plain).map(([key, item]) => [
      key,
      resolvedItem(item, resolver, values),
    ]),
  );
  for (const section of listed(dynamic).filter(isRecord)) {
    for (const [name, written] of Object.entries(section)) {
      for (const block of listed(written).filter(isRecord)) {
        resolved[name] = withTurns(resolved[name], block, name);
      }
    }
  }
  return resolved;

  function withTurns(known: unknown, block: Body, name: string): unknown {
    if (typeof known === 'string') return known;
    const turns = turnsOf(block, name, resolver, values);
    const [content] = listed(block.content).filter(isRecord);
    if (!turns || !content) {
      const each = resolver.resolve(block.for_each, values);
      return typeof each === 'string' && each.includes('${')
        ? each
        : `\${dynamic ${name}}`;
    }
    return [
      ...(known === undefined ? [] : listed(known)),
      ...turns.map(turn => resolvedBody(content, resolver, turn)),
    ];
  }
}

/** Blocks may hold dynamic blocks of their own. */
function resolvedItem(
  item: unknown,
  resolver: Resolver,
  values: Body,
): unknown {
  const isBlocks =
    Array.isArray(item) &&
    item.some(one => isRecord(one) && Object.hasOwn(one, 'dynamic'));
  return isBlocks
    ? item.map(one =>
        isRecord(one)
          ? resolvedBody(one, resolver, values)
          : resolver.resolve(one, values),
      )
    : resolver.resolve(item, values);
}
