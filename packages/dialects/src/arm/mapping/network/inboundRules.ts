import { Facts } from '../../facts';
import { ArmNode } from '../../node';
import { ArmResource } from '../../resource';

/** What one rule says, where all of it can be told. */
interface Told {
  allows: boolean;
  priority: number;
  sources: string[];
  portRanges: string;
}

const lower = (node: ArmNode) =>
  typeof node.value === 'string' ? node.value.toLowerCase() : undefined;

/** A value and a list of the same, which ARM keeps apart; `undefined` where not all are texts. */
function texts(
  properties: ArmNode,
  one: string,
  list: string,
): string[] | undefined {
  const single = properties.get(one);
  const several = properties.get(list);
  if (!several.isAbsent && !several.items) return undefined;
  const nodes = [
    ...(single.isAbsent || single.value === '' ? [] : [single]),
    ...(several.items ?? []),
  ];
  const values = nodes.map(({ value }) => value);
  return values.length && values.every(value => typeof value === 'string')
    ? (values as string[])
    : undefined;
}

function toldOf({ node }: ArmResource): Told | undefined {
  const properties = node.get('properties');
  const access = lower(properties.get('access'));
  const priority = Number(properties.get('priority').value);
  const sources = texts(
    properties,
    'sourceAddressPrefix',
    'sourceAddressPrefixes',
  );
  const ports = texts(
    properties,
    'destinationPortRange',
    'destinationPortRanges',
  );
  const isTold =
    (access === 'allow' || access === 'deny') && Number.isInteger(priority);
  return isTold && sources && ports
    ? {
        allows: access === 'allow',
        priority,
        sources,
        portRanges: ports.join(','),
      }
    : undefined;
}

/**
 * Sets down what a group lets in, by source and ports, where all its rules can be
 * told and none of those that refuse is asked before one that lets in.
 *
 * @internal
 */
export function mapInboundRules(
  facts: Facts,
  rules: readonly (readonly ArmResource[])[],
  at: string,
): void {
  const inbound = rules.filter(
    ([rule]) => lower(rule.node.find('properties', 'direction')) !== 'outbound',
  );
  const told = inbound.map(([rule, ...others]) =>
    others.length || rule.presence !== 'yes' ? undefined : toldOf(rule),
  );
  if (!told.every(rule => rule !== undefined)) return;
  const allowed = told.filter(({ allows }) => allows);
  const last = Math.max(0, ...allowed.map(({ priority }) => priority));
  if (told.some(({ allows, priority }) => !allows && priority < last)) return;
  const entries = allowed.flatMap(({ sources, portRanges }) =>
    sources.map(source => ({ source, portRanges })),
  );
  facts.put(['inboundRules'], entries, at);
}
