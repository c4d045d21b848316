import { ApplianceRule, azureValue } from '@ringfence/engine';
import { BlueprintBuilder } from '../BlueprintBuilder';
import { Value } from '../blueprint';
import { refuseUnlessNamed } from './addresses';

const IP_PROTOCOLS = ['TCP', 'UDP', 'ICMP', 'Any'] as const;
const HOST_PROTOCOLS = ['Http', 'Https', 'Mssql'] as const;

/** The port of a protocol of hosts where a rule states none. */
const HOST_PORTS: Record<string, number> = {
  Http: 80,
  Https: 443,
  Mssql: 1433,
};

const parts = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');

/** The protocols of a rule in Azure's spelling. */
function protocolsOf<T extends string>(
  builder: BlueprintBuilder,
  rule: ApplianceRule,
  allowed: readonly T[],
  pointer: string,
): T[] {
  const stated = builder.need(
    rule.protocols?.length ? rule.protocols : undefined,
    `${pointer}/protocols`,
    allowed.join(', '),
  );
  return (stated ?? []).flatMap((written, at) => {
    const known = azureValue(
      written.trim() === '*' ? 'Any' : written.trim(),
      allowed,
    );
    if (known) return known;
    builder.refuse(
      `${pointer}/protocols/${at}`,
      'is no protocol of such a rule',
      allowed.join(', '),
    );
    return [];
  });
}

/** Ports of a rule of hosts stand with its protocols: each takes its usual one where that is stated, and what is left goes to the last. */
function protocolsWithPorts(
  builder: BlueprintBuilder,
  rule: ApplianceRule,
  pointer: string,
): Value[] {
  const protocols = protocolsOf(builder, rule, HOST_PROTOCOLS, pointer);
  const stated = parts(rule.portRanges);
  const ports = stated.map(Number);
  if (
    !ports.every(port => Number.isInteger(port) && port > 0 && port < 65536)
  ) {
    builder.refuse(
      `${pointer}/portRanges`,
      'holds what is no single port, which a rule of hosts has to be for',
      'ports, such as 443 or 80,443',
    );
    return [];
  }
  if (ports.length === 0) {
    return protocols.map(protocolType => ({
      protocolType,
      port: HOST_PORTS[protocolType],
    }));
  }
  const left = new Set(ports);
  const taken = protocols.map(protocolType => {
    const usual = HOST_PORTS[protocolType];
    const port = left.has(usual) ? usual : [...left][0] ?? ports[0];
    left.delete(port);
    return { protocolType, port };
  });
  const last = protocols.at(-1);
  return [
    ...taken,
    ...[...left].flatMap(port => (last ? { protocolType: last, port } : [])),
  ];
}

/** One rule of a firewall, as its policy holds it. @internal */
export function firewallRule(
  builder: BlueprintBuilder,
  rule: ApplianceRule,
  kind: 'Network' | 'Application',
  pointer: string,
): Value {
  const name =
    builder.need(rule.name?.trim(), `${pointer}/name`, 'a name of its own') ??
    '';
  const sourceAddresses =
    builder.need(rule.sources, `${pointer}/sources`, 'ranges or *') ?? [];
  const { destinations = [], hosts = [] } = rule;
  refuseUnlessNamed(builder, sourceAddresses, `${pointer}/sources`);
  refuseUnlessNamed(builder, destinations, `${pointer}/destinations`);
  if (kind === 'Application') {
    if (destinations.length > 0) {
      builder.refuse(
        `${pointer}/destinations`,
        'stands in a rule of hosts',
        'none, or a collection of kind Network',
      );
    }
    return {
      ruleType: 'ApplicationRule',
      name,
      sourceAddresses,
      targetFqdns:
        builder.need(
          hosts.length ? hosts : undefined,
          `${pointer}/hosts`,
          'a host at least',
        ) ?? [],
      protocols: protocolsWithPorts(builder, rule, pointer),
    };
  }
  if (destinations.length > 0 === hosts.length > 0) {
    builder.refuse(
      pointer,
      hosts.length > 0 ? 'names hosts beside addresses' : 'names nothing',
      'ranges and service tags, or hosts, in one rule',
    );
  }
  return {
    ruleType: 'NetworkRule',
    name,
    ipProtocols: protocolsOf(builder, rule, IP_PROTOCOLS, pointer),
    sourceAddresses,
    ...(destinations.length > 0 && { destinationAddresses: destinations }),
    ...(hosts.length > 0 && { destinationFqdns: hosts }),
    destinationPorts: parts(
      builder.need(
        rule.portRanges?.trim(),
        `${pointer}/portRanges`,
        'ports, such as 443, 80,443 or *',
      ),
    ),
  };
}
