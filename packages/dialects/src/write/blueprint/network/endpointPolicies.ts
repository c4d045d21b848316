import { ServiceEndpointPolicy } from '@ringfence/engine';
import { placeOf } from '../BlueprintBuilder';
import { IdOf, Value } from '../blueprint';
import { madeOnce } from './madeOnce';
import { OwnNetwork } from './OwnNetwork';
import { SubnetSite, mayHoldCode } from './subnetSite';

const POLICY = 'Microsoft.Network/serviceEndpointPolicies';

/** The service endpoint policies of a subnet, by their ids; one that several subnets name is made once. @internal */
export function policiesOf(own: OwnNetwork, site: SubnetSite): Value[] {
  const { subnet, pointer } = site;
  const here = `${pointer}/serviceEndpointPolicies`;
  const stated = mayHoldCode(subnet)
    ? own.builder.need(
        subnet.serviceEndpointPolicies,
        here,
        'its service endpoint policies, [] where it has none',
      )
    : subnet.serviceEndpointPolicies;
  return (stated ?? []).flatMap(
    (policy, at) => policyOf(own, site, policy, `${here}/${at}`) ?? [],
  );
}

/** What a policy names: resources by id, services by their alias, which Azure takes in a definition of its own each. */
function definitionsOf(
  { builder }: OwnNetwork,
  policy: ServiceEndpointPolicy,
  pointer: string,
): Value[] {
  const need = (key: 'resources' | 'aliases', what: string) =>
    builder.need(policy[key], `${pointer}/${key}`, `${what}, [] for none`) ??
    [];
  const resources = need('resources', 'the ids of accounts and scopes');
  const aliases = need('aliases', 'the aliases of services');
  if (resources.length + aliases.length === 0) {
    builder.refuse(
      pointer,
      'names neither a resource nor a service',
      'an id of a storage account or a scope, or an alias such as /services/Azure/MachineLearning',
    );
  }
  const definition = (
    name: string,
    service: string,
    serviceResources: string[],
  ) =>
    serviceResources.length > 0
      ? [{ name, properties: { service, serviceResources } }]
      : [];
  return [
    ...definition('storage', 'Microsoft.Storage', resources),
    ...definition('services', 'Global', aliases),
  ];
}

function policyOf(
  own: OwnNetwork,
  { network, name: subnetName }: SubnetSite,
  policy: ServiceEndpointPolicy,
  pointer: string,
): Value | undefined {
  const { builder } = own;
  const { id } = policy;
  if (id && builder.isExisting(id)) {
    for (const key of ['resources', 'aliases', 'name'] as const) {
      if (policy[key] === undefined) continue;
      builder.cannotSay(
        `${pointer}/${key}`,
        'what a policy that stands already names',
        'the landing zone lists it as existing, so the files only name it',
        'whoever owns it',
      );
    }
    return id;
  }
  const name =
    builder.called(policy, pointer) ?? `sep-${network.name}-${subnetName}`;
  const place = (id !== undefined && placeOf(id)) || network.place;
  const definitions = definitionsOf(own, policy, pointer);
  return new IdOf(
    madeOnce(
      builder,
      {
        symbol: `policy ${name}`,
        type: POLICY,
        name: name.slice(0, 80),
        place,
        section: 'network',
        why: 'The service endpoint for storage leads to these accounts only, so that no other takes data',
        pointer,
        location: network.location,
        properties: { serviceEndpointPolicyDefinitions: definitions },
      },
      'policy',
    ),
  );
}
