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
  const judged = expected.filter(subject => KINDS[subject.subject]);
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
    const wanted = [counts.private_endpoint, counts.service_tag, counts.fqdn];
    const found = [
      read.rules.PrivateEndpoint,
      read.rules.ServiceTag,
      read.rules.FQDN,
    ];
    const words = (numbers: readonly unknown[]) =>
      `${numbers[0]} private endpoint, ${numbers[1]} service tag, ${numbers[2]} FQDN`;
    yield {
      fact: 'rules',
      expected: words(wanted),
      read: words(found),
      agrees: words(wanted) === words(found),
    };
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

/** Compares every fact of a file's subjects. */
export function compare(
  expected: readonly ExpectedSubject[],
  read: readonly ReadSubject[],
  withTemplate: readonly ReadSubject[] = [],
): Comparison[] {
  return pair(expected, read).flatMap(([subject, found], index) => {
    const label = `${subject.subject} ${nameOf(subject) ?? ''}`.trim();
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
    const paired = withTemplate.filter(({ kind }) => kind === found.kind)[
      index
    ];
    return [...factsOf(subject, found, paired)].map(fact => ({
      subject: label,
      ...fact,
    }));
  });
}
