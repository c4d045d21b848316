import { isDeepStrictEqual } from 'node:util';
import { ExpectedSubject, meant, meantCount } from './manifest';
import { ReadSubject } from './readings';

/** One fact, expected and read. */
export interface Comparison {
  subject: string;
  fact: string;
  expected: string;
  read: string;
  agrees: boolean;
}

const KINDS: Record<string, ReadSubject['kind']> = {
  workspace: 'workspace',
  managedNetwork: 'workspace',
  compute: 'compute',
  onlineEndpoint: 'endpoint',
  onlineDeployment: 'deployment',
  outboundRule: 'outbound-rule',
};

const RULE_COUNTS = [
  ['private_endpoint', 'PrivateEndpoint', 'private endpoint'],
  ['service_tag', 'ServiceTag', 'service tag'],
  ['fqdn', 'FQDN', 'FQDN'],
] as const;

const plain = (text: string) => text.replace(/[_-]/g, '').toLowerCase();

const nameOf = ({ name }: ExpectedSubject) =>
  typeof name === 'string' ? name.replace(/\s*\(.*\)$/, '') : undefined;

/**
 * Pairs what was expected with what was read: those of one name in order of
 * appearance, then the rest of each kind in order.
 */
export function pair(
  expected: readonly ExpectedSubject[],
  read: readonly ReadSubject[],
): [ExpectedSubject, ReadSubject | undefined][] {
  const left = [...read];
  const pairs = new Map<ExpectedSubject, ReadSubject>();
  const take = (
    subject: ExpectedSubject,
    fits: (candidate: ReadSubject) => boolean,
  ) => {
    if (pairs.has(subject)) return;
    const index = left.findIndex(
      candidate => candidate.kind === KINDS[subject.subject] && fits(candidate),
    );
    if (index >= 0) pairs.set(subject, left.splice(index, 1)[0]);
  };
  const judged = expected.filter(({ subject }) =>
    Object.hasOwn(KINDS, subject),
  );
  for (const subject of judged) {
    const name = nameOf(subject);
    if (name !== undefined) {
      take(subject, candidate => candidate.name === name);
    }
  }
  for (const subject of judged) take(subject, () => true);
  return judged.map(subject => [subject, pairs.get(subject)]);
}

function ofValue(
  fact: string,
  expected: unknown,
  read: string | boolean | undefined,
): Omit<Comparison, 'subject'> {
  const wanted = meant(expected);
  const found = read === undefined ? undefined : String(read);
  return {
    fact,
    expected: wanted ?? 'not stated',
    read: found ?? 'not stated',
    agrees:
      wanted === undefined || found === undefined
        ? wanted === found
        : plain(wanted) === plain(found),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function* factsOf(
  expected: ExpectedSubject,
  read: ReadSubject,
  withTemplate: ReadSubject | undefined,
): Generator<Omit<Comparison, 'subject'>> {
  const access = expected.publicNetworkAccess;
  if (access !== undefined) {
    const fromTemplate = /from template/i.test(String(access));
    const source = fromTemplate && withTemplate ? withTemplate : read;
    yield ofValue('public access', access, source.publicNetworkAccess);
  }
  if (expected.egressPublicNetworkAccess !== undefined) {
    yield ofValue(
      'egress',
      expected.egressPublicNetworkAccess,
      read.egressPublicNetworkAccess,
    );
  }
  const network = isRecord(expected.managedNetwork)
    ? expected.managedNetwork
    : expected;
  if (network.isolationMode !== undefined) {
    yield ofValue('mode', network.isolationMode, read.isolationMode);
  }
  const rules = expected.outboundRules;
  if (isRecord(rules) && isRecord(rules.counts)) {
    const { counts } = rules;
    // A type that is not counted is not stated.
    const stated = RULE_COUNTS.filter(([key]) => counts[key] !== undefined);
    const wanted = stated.map(([key, , word]) => `${counts[key]} ${word}`);
    const found = stated.map(([, type, word]) => `${read.rules[type]} ${word}`);
    if (stated.length) {
      yield {
        fact: 'rules',
        expected: wanted.join(', '),
        read: found.join(', '),
        agrees: isDeepStrictEqual(wanted, found),
      };
    }
  }
  if (expected.inboundPrivateEndpointsInFile !== undefined) {
    const wanted = meantCount(expected.inboundPrivateEndpointsInFile);
    const found = (withTemplate ?? read).privateEndpoints;
    yield {
      fact: 'private endpoints',
      expected: String(wanted),
      read: String(found),
      agrees: wanted === found,
    };
  }
  if (expected.enableNodePublicIp !== undefined) {
    yield ofValue(
      'compute public IP',
      expected.enableNodePublicIp,
      read.nodePublicIp,
    );
  }
}

const labelOf = (subject: ExpectedSubject) =>
  `${subject.subject} ${nameOf(subject) ?? ''}`.trim();

/**
 * Compares every fact of a file's subjects. `withTemplate` is what a parameters file
 * says together with its template.
 */
export function compare(
  expected: readonly ExpectedSubject[],
  read: readonly ReadSubject[],
  withTemplate: readonly ReadSubject[] = [],
): Comparison[] {
  const together = new Map(pair(expected, withTemplate));
  return pair(expected, read).flatMap(([subject, alone]) => {
    const label = labelOf(subject);
    const found = alone ?? together.get(subject);
    if (!found) {
      return [
        {
          subject: label,
          fact: 'subject',
          expected: 'there',
          read: 'not found',
          agrees: false,
        },
      ];
    }
    return [...factsOf(subject, found, together.get(subject))].map(fact => ({
      subject: label,
      ...fact,
    }));
  });
}

/** What is left out of the comparison: kinds that have no facts here, and what nobody expected. */
export function leftOut(
  expected: readonly ExpectedSubject[],
  read: readonly ReadSubject[],
): string[] {
  const paired = pair(expected, read);
  const found = new Set(paired.map(([, subject]) => subject));
  return [
    ...expected
      .filter(subject => !Object.hasOwn(KINDS, subject.subject))
      .map(subject => `not compared: ${labelOf(subject)}`),
    ...read
      .filter(subject => !found.has(subject))
      .map(({ kind, name = '' }) => `also read: ${kind} ${name}`.trim()),
  ];
}
