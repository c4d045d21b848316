import {
  DIRECTIONS,
  InboundRule,
  RULE_ACTIONS,
  SECURITY_RULE_PROTOCOLS,
  SecurityRule,
} from '@ringfence/engine';
import { readRange } from '@ringfence/engine/internal';
import { BlueprintBuilder } from '../BlueprintBuilder';
import { Value } from '../blueprint';
import { refuseUnlessNamed } from './addresses';

const [FIRST, LAST] = [100, 4096];
/** Where the rows begin that let in what a subnet's `inboundRules` say. */
const FIRST_INBOUND = 3000;

/**
 * One side of a rule. Azure takes a service tag or `*` in the field for one value
 * only, so such a one cannot stand beside others.
 */
function side(
  builder: BlueprintBuilder,
  stated: readonly string[] | undefined,
  key: 'source' | 'destination',
  pointer: string,
): Record<string, Value> {
  const list = builder.need(
    stated,
    `${pointer}/${key}s`,
    'ranges, a service tag or *',
  );
  const written = (list ?? []).map(one => one.trim());
  refuseUnlessNamed(builder, written, `${pointer}/${key}s`);
  if (list && written.length === 0) {
    builder.refuse(
      `${pointer}/${key}s`,
      'is empty, so the rule is for nothing',
      'ranges, a service tag or *',
    );
  }
  if (written.length === 1) return { [`${key}AddressPrefix`]: written[0] };
  const tag = written.find(one => !readRange(one));
  if (tag !== undefined) {
    builder.refuse(
      `${pointer}/${key}s`,
      `holds ${tag.slice(0, 100)} beside others`,
      'ranges only, or a rule of its own for each service tag',
    );
  }
  return { [`${key}AddressPrefixes`]: written };
}

/** Ports as Azure takes them: a list, never a text with commas. */
function ports(
  builder: BlueprintBuilder,
  stated: string | undefined,
  pointer: string,
): Record<string, Value> {
  const list = (
    builder.need(
      stated?.trim(),
      `${pointer}/portRanges`,
      'ports, such as 443, 80,443 or *',
    ) ?? ''
  )
    .split(',')
    .map(port => port.trim())
    .filter(port => port !== '');
  return list.length === 1 && list[0] === '*'
    ? { destinationPortRange: '*' }
    : { destinationPortRanges: list };
}

function row(
  builder: BlueprintBuilder,
  rule: SecurityRule,
  pointer: string,
): { name: string; properties: Record<string, Value> } {
  const closed = <T extends string>(
    key: 'direction' | 'access' | 'protocol',
    allowed: readonly T[],
  ): string => {
    const value = builder.need(
      rule[key],
      `${pointer}/${key}`,
      allowed.join(', '),
    );
    return builder.closed(value, allowed, `${pointer}/${key}`) ?? '';
  };
  builder.checkName(rule.name, `${pointer}/name`);
  const priority = builder.need(
    rule.priority,
    `${pointer}/priority`,
    `${FIRST} to ${LAST}`,
  );
  if (
    priority !== undefined &&
    !(Number.isInteger(priority) && priority >= FIRST && priority <= LAST)
  ) {
    builder.refuse(
      `${pointer}/priority`,
      `is ${priority}`,
      `${FIRST} to ${LAST}`,
    );
  }
  return {
    name: builder.need(rule.name, `${pointer}/name`, 'a name of its own') ?? '',
    properties: {
      direction: closed('direction', DIRECTIONS),
      access: closed('access', RULE_ACTIONS),
      priority: priority ?? FIRST,
      protocol: closed('protocol', SECURITY_RULE_PROTOCOLS),
      ...side(builder, rule.sources, 'source', pointer),
      sourcePortRange: '*',
      ...side(builder, rule.destinations, 'destination', pointer),
      ...ports(builder, rule.portRanges, pointer),
    },
  };
}

/** Azure tells rules apart by name, and by priority in each direction. */
function refuseTwice(
  builder: BlueprintBuilder,
  rules: readonly SecurityRule[],
  at: string,
): void {
  const taken = new Set<string>();
  rules.forEach(({ name, direction, priority }, index) => {
    const keys = [
      ['name', name?.toLowerCase()],
      ['priority', `${direction?.toLowerCase()} ${priority}`],
    ] as const;
    for (const [key, value] of keys) {
      if (value === undefined) continue;
      if (taken.has(`${key} ${value}`)) {
        builder.refuse(
          `${at}/${index}/${key}`,
          'is that of another rule',
          `a ${key} of its own`,
        );
      }
      taken.add(`${key} ${value}`);
    }
  });
}

/** What `inboundRules` let in, as rules of the group, at priorities that are free. */
function inboundRows(
  rules: readonly SecurityRule[],
  inbound: readonly InboundRule[],
): SecurityRule[] {
  const isInbound = ({ direction }: SecurityRule) =>
    direction?.trim().toLowerCase() === 'inbound';
  const taken = new Set(rules.filter(isInbound).map(one => one.priority));
  const names = new Set(rules.map(({ name }) => name?.toLowerCase()));
  let priority = FIRST_INBOUND;
  let number = 0;
  return inbound.map(({ source, portRanges }) => {
    while (taken.has(priority)) priority += 1;
    taken.add(priority);
    do number += 1;
    while (names.has(`allow-in-${number}`));
    return {
      name: `allow-in-${number}`,
      priority,
      direction: 'Inbound',
      access: 'Allow',
      protocol: 'Tcp',
      ...(source !== undefined && { sources: [source] }),
      destinations: ['*'],
      ...(portRanges !== undefined && { portRanges }),
    };
  });
}

const same = (a: string | undefined, b: string | undefined) =>
  a?.replace(/\s+/g, '').toLowerCase() === b?.replace(/\s+/g, '').toLowerCase();

const letsIn = (
  { direction, access, sources, portRanges }: SecurityRule,
  inbound: InboundRule,
): boolean =>
  same(direction, 'Inbound') &&
  same(access, 'Allow') &&
  (sources ?? []).some(source => same(source, inbound.source)) &&
  same(portRanges, inbound.portRanges);

/** The rows of a network security group. @internal */
export function securityRows(
  builder: BlueprintBuilder,
  rules: readonly SecurityRule[],
  inbound: readonly InboundRule[],
  at: Record<'rules' | 'inbound', string>,
): Value[] {
  refuseTwice(builder, rules, at.rules);
  // A rule that the group has already is not written twice.
  const more = inboundRows(
    rules,
    inbound.filter(one => !rules.some(rule => letsIn(rule, one))),
  );
  return [
    ...rules.map((rule, index) => row(builder, rule, `${at.rules}/${index}`)),
    ...more.map((rule, index) => row(builder, rule, `${at.inbound}/${index}`)),
  ];
}
