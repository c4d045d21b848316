import { BlockTypes, ProviderTypes } from './types';
import { asInFive, isOfFiveAlone } from './versionFive';

type Body = Record<string, unknown>;

/** What is wrong with files by the types of a provider, and what only version 5 has. */
export interface Judged {
  problems: string[];
  ofFiveAlone: string[];
}

/** Arguments that Terraform takes in every block. */
const META = new Set(['depends_on', 'lifecycle', 'provider', 'count']);

/** Arguments of which a block takes one only; the types do not tell, the pages of the provider do. */
const ONE_OF: Record<string, readonly (readonly string[])[]> = {
  'resource azurerm_network_security_group.security_rule': [
    ['source_address_prefix', 'source_address_prefixes'],
    ['destination_address_prefix', 'destination_address_prefixes'],
    ['source_port_range', 'source_port_ranges'],
    ['destination_port_range', 'destination_port_ranges'],
  ],
  'resource azurerm_role_assignment': [
    ['role_definition_id', 'role_definition_name'],
  ],
  'resource azurerm_private_endpoint.private_service_connection': [
    ['private_connection_resource_id', 'private_connection_resource_alias'],
  ],
  'resource azurerm_firewall_policy_rule_collection_group.network_rule_collection.rule':
    [['destination_addresses', 'destination_fqdns', 'destination_ip_groups']],
};

const listed = (value: unknown): Body[] =>
  (Array.isArray(value) ? value : [value]) as Body[];

function judgeBlock(
  body: Body,
  types: BlockTypes,
  at: string,
  found: string[],
): void {
  for (const [name, value] of Object.entries(body)) {
    if (Object.hasOwn(types.arguments, name) || META.has(name)) continue;
    const inside = types.blocks[name];
    if (!inside) found.push(`${at} has no ${name}`);
    else {
      listed(value).forEach(one =>
        judgeBlock(one, inside, `${at}.${name}`, found),
      );
    }
  }
  const needed = [
    ...Object.entries(types.arguments).flatMap(([name, need]) =>
      need === 'required' ? [name] : [],
    ),
    ...Object.entries(types.blocks).flatMap(([name, { isRequired }]) =>
      isRequired ? [name] : [],
    ),
  ];
  for (const name of needed) {
    if (!Object.hasOwn(body, name)) found.push(`${at} needs ${name}`);
  }
  for (const names of ONE_OF[at] ?? []) {
    const several = names.filter(name => Object.hasOwn(body, name));
    if (several.length > 1) {
      found.push(`${at} takes one of ${several.join(', ')}`);
    }
  }
}

/** Every block of a provider in a configuration, by its address. */
function* blocksOf(configuration: Body): Generator<[string, Body]> {
  for (const section of ['resource', 'data']) {
    const types = (configuration[section] ?? {}) as Record<string, Body>;
    for (const [type, byName] of Object.entries(types)) {
      for (const bodies of Object.values(byName)) {
        for (const body of listed(bodies)) yield [`${section} ${type}`, body];
      }
    }
  }
  for (const byName of listed(configuration.provider ?? [])) {
    for (const [name, bodies] of Object.entries(byName)) {
      for (const body of listed(bodies)) yield [`provider ${name}`, body];
    }
  }
}

/** Judges the blocks of azurerm in a configuration by its types, with the differences of version 5. */
export function judgeAzurerm(
  configuration: Body,
  { types }: ProviderTypes,
): Judged {
  const problems: string[] = [];
  const ofFiveAlone = new Set<string>();
  for (const [address, body] of blocksOf(configuration)) {
    if (address.includes(' azapi')) continue;
    const known = types[address];
    if (!known) {
      problems.push(`${address} is not known`);
      continue;
    }
    judgeBlock(body, asInFive(address, known), address, problems);
    for (const name of Object.keys(body)) {
      if (META.has(name) || !isOfFiveAlone(name, known)) continue;
      ofFiveAlone.add(`${address}.${name}`);
    }
  }
  return { problems, ofFiveAlone: [...ofFiveAlone].sort() };
}
