import {
  WorkspaceIsolation,
  pointer,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import {
  COMPLETE_KINDS,
  completeIsolationOf,
  customExfiltrationPrevention,
  subnetId,
} from '@ringfence/testing';
import fc from 'fast-check';
import { z } from 'zod';
import { NotWritableError, writeFiles } from '.';

type Schema = Record<string, any>;
type Json = any;
/** The keys from an isolation down to a field; `*` for every entry of a list. */
type Pattern = readonly string[];

const schema = z.toJSONSchema(workspaceIsolationSchema, {
  io: 'input',
  unrepresentable: 'any',
}) as Schema;

/** Every field of the model that holds no fields of its own. */
function leaves(node: Schema, path: Pattern = []): [Pattern, Schema][] {
  const options: Schema[] = node.anyOf ?? [node];
  return options.flatMap(option => {
    if (option.properties) {
      return Object.entries<Schema>(option.properties).flatMap(([key, below]) =>
        leaves(below, [...path, key]),
      );
    }
    const entry = option.items as Schema | undefined;
    const holdsFields = entry && JSON.stringify(entry).includes('properties');
    return holdsFields
      ? leaves(entry, [...path, '*'])
      : [[path, option] as [Pattern, Schema]];
  });
}

/** The places in an isolation where a field may stand: the objects that could hold it. */
function holders(value: Json, pattern: Pattern, at: string[] = []): string[][] {
  const [key, ...rest] = pattern;
  if (rest.length === 0 && key === '*') {
    return Array.isArray(value)
      ? value.map((_, index) => [...at, String(index)])
      : [];
  }
  if (rest.length === 0) {
    return typeof value === 'object' && !Array.isArray(value) && value
      ? [[...at, key]]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const keys = key === '*' ? Object.keys(value) : [key];
  return keys.flatMap(one => holders(value[one], rest, [...at, one]));
}

const valueAt = (value: Json, path: readonly string[]): Json =>
  path.reduce((below, key) => below?.[key], value);

function withValue(
  isolation: WorkspaceIsolation,
  path: readonly string[],
  value: Json,
): WorkspaceIsolation {
  const copy = structuredClone(isolation) as Json;
  valueAt(copy, path.slice(0, -1))[path.at(-1)!] = value;
  return copy;
}

/** Two values of a field, what stands there among them. */
function twoValues({ type }: Schema, stands: Json): [Json, Json] {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'array':
      return [['odd'], ['other']];
    case 'string':
      return [typeof stands === 'string' ? stands : 'odd', 'other'];
    default:
      return [typeof stands === 'number' ? stands : 101, 102];
  }
}

/** What comes of writing: the files, or the refusal, and whether either speaks of a field. */
function outcome(isolation: WorkspaceIsolation, at: string) {
  const speaks = (told: string) =>
    told === at || told.startsWith(`${at}/`) || at.startsWith(`${told}/`);
  try {
    const { files, unsayable } = writeFiles(isolation, {
      dialect: 'arm',
      landingZone: { privateEndpointSubnetId: subnetId('spoke', 'pe') },
    });
    return {
      words: JSON.stringify(files),
      isTold: unsayable.some(one => speaks(one.pointer)),
    };
  } catch (error) {
    if (!(error instanceof NotWritableError)) throw error;
    const told = error.fields.map(one => one.pointer);
    return { words: JSON.stringify(told), isTold: told.some(speaks) };
  }
}

/** What a whole isolation does not hold and files can do without, laid into one. */
function withTheRest(whole: WorkspaceIsolation): WorkspaceIsolation {
  const copy = structuredClone(whole);
  copy.outbound!.serviceRules = [{}];
  return copy;
}

/** What is refused wherever it stands, laid into one. */
function withWhatIsRefused(whole: WorkspaceIsolation): WorkspaceIsolation {
  const copy = structuredClone(whole);
  for (const entries of Object.values(copy.resources!)) {
    for (const entry of entries) entry.perimeters = [{}];
  }
  copy.locks = [{}];
  copy.unread = [{ pointers: [], reason: '' }];
  return copy;
}

/** A network whose egress is said once, with the subnet that its firewall needs. */
function saidOnce(): WorkspaceIsolation {
  const isolation = customExfiltrationPrevention();
  isolation.customNetwork!.virtualNetworks![0].subnets = [
    { name: 'AzureFirewallSubnet', addressPrefix: '10.0.1.0/26' },
  ];
  return isolation;
}

const wholes = COMPLETE_KINDS.flatMap(kind =>
  fc.sample(completeIsolationOf(kind), { numRuns: 6, seed: 3 }),
);
const isolations = [
  ...wholes,
  withTheRest(wholes[0]),
  withWhatIsRefused(wholes[0]),
  withWhatIsRefused(wholes.find(one => one.resources!.monitoring!.length)!),
  saidOnce(),
];

/** Places where a field stands or could, of which no more than some are tried. */
const placesOf = (pattern: Pattern) =>
  isolations
    .flatMap(isolation =>
      holders(isolation, pattern)
        .slice(0, 2)
        .map(path => ({ isolation, path })),
    )
    .slice(0, 8);

describe('a field of the model', () => {
  it('is in the files, or said not to be, or refused', () => {
    const dropped = leaves(schema).flatMap(([pattern, field]) => {
      const places = placesOf(pattern);
      if (!places.length) return [`${pattern.join('/')}: nowhere tried`];
      const silent = places.filter(({ isolation, path }) => {
        const at = pointer(...path);
        const [one, other] = twoValues(field, valueAt(isolation, path)).map(
          value => outcome(withValue(isolation, path, value), at),
        );
        return !one.isTold && !other.isTold && one.words === other.words;
      });
      return silent.length
        ? [
            `${pattern.join('/')} (${field.type}): ${silent.length} of ${
              places.length
            }`,
          ]
        : [];
    });
    expect(dropped).toEqual([]);
  });
});
