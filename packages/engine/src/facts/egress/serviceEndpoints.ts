import { AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS } from '../../model/values';
import { ServiceEndpointPolicy } from '../../model/network';
import { Known } from '../known';
import { Assumption } from './assumption';
import { LetOut } from './filter';
import { Surroundings } from './surroundings';
import { Way } from './way';

/** The service tag of what a service endpoint leads to (virtual network service endpoints, 2025). */
const TAGS: Record<string, string> = {
  'microsoft.azureactivedirectory': 'AzureActiveDirectory',
  'microsoft.azurecosmosdb': 'AzureCosmosDB',
  'microsoft.cognitiveservices': 'CognitiveServicesManagement',
  'microsoft.containerregistry': 'AzureContainerRegistry',
  'microsoft.eventhub': 'EventHub',
  'microsoft.keyvault': 'AzureKeyVault',
  'microsoft.servicebus': 'ServiceBus',
  'microsoft.sql': 'Sql',
  'microsoft.web': 'AppService',
};

/** What a subnet's group lets out, as far as it matters to service endpoints. @internal */
export type GroupOut = Pick<LetOut, 'all' | 'tags' | 'tag'>;

const STORAGE = 'microsoft.storage';
const GLOBAL_STORAGE = 'microsoft.storage.global';
const ALIAS = AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS.toLowerCase();

const plain = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/** The region of a subnet's network, as tags name it. @internal */
export const regionOf = ({ network }: Surroundings): string | undefined =>
  plain(network?.region ?? '') || undefined;

/** Whether a subnet has a service endpoint for the storage of its region. @internal */
export const hasRegionalStorage = ({ subnet }: Surroundings): Known =>
  subnet?.serviceEndpoints?.some(service => plain(service) === STORAGE);

/** The service tags that a subnet's service endpoints take in every region, past its routes. @internal */
export const tagsByEndpoint = ({ subnet }: Surroundings): string[] =>
  (subnet?.serviceEndpoints ?? []).flatMap(service => {
    const known = plain(service);
    const tag = known === GLOBAL_STORAGE ? 'Storage' : TAGS[known];
    return tag ? [tag.toLowerCase()] : [];
  });

/** Storage accounts, or a scope of the workspace's own subscription, that a policy names. */
function isNamedStorage(resource: string, subscription: string | undefined) {
  const id = resource.trim().toLowerCase();
  if (id.includes('/providers/microsoft.storage/storageaccounts/')) return true;
  return (
    subscription !== undefined &&
    `${id}/`.startsWith(`/subscriptions/${subscription.trim().toLowerCase()}/`)
  );
}

/** Whether policies of a subnet leave storage to what Azure ML and the workspace need. */
function areNarrow(
  policies: readonly ServiceEndpointPolicy[],
  at: string,
  { facts }: Surroundings,
  assume: Assumption,
): boolean {
  return policies.every(({ resources, aliases }, index) => {
    const isKnown = (field: string, list: readonly string[] | undefined) =>
      list !== undefined ||
      !assume.isBad(
        `${at}/${index}/${field}`,
        'what a service endpoint policy lets through',
      );
    return (
      isKnown('aliases', aliases) &&
      isKnown('resources', resources) &&
      (aliases ?? []).every(alias => plain(alias) === ALIAS) &&
      (resources ?? []).every(resource =>
        isNamedStorage(resource, facts.workspace?.subscriptionId),
      )
    );
  });
}

/** Whether a policy limits the storage that a subnet's service endpoint leads to. */
function isGuarded(around: Surroundings, assume: Assumption): boolean {
  const { facts, subnet, at } = around;
  const egress = facts.customNetwork?.egress;
  if (egress) {
    const pointer = '/customNetwork/egress/serviceEndpointPolicyAliases';
    const aliases = egress.serviceEndpointPolicyAliases;
    if (!aliases) {
      return !assume.isBad(
        pointer,
        'whether a service endpoint policy covers storage',
      );
    }
    return (
      aliases.length > 0 &&
      areNarrow([{ aliases, resources: [] }], pointer, around, assume)
    );
  }
  const pointer = `${at}/serviceEndpointPolicies`;
  const policies = subnet?.serviceEndpointPolicies;
  if (!policies) {
    return !assume.isBad(
      pointer,
      `which service endpoint policies ${around.name} has`,
    );
  }
  return policies.length > 0 && areNarrow(policies, pointer, around, assume);
}

/**
 * The ways that a subnet's service endpoints open, past routes and appliances: to
 * all accounts of a service, but for storage of the subnet's own region where a
 * policy on that very subnet names which.
 * @internal
 */
export function serviceEndpointWays(
  around: Surroundings,
  group: GroupOut | undefined,
  assume: Assumption,
): Way[] {
  const { subnet, at, name } = around;
  const pointer = `${at}/serviceEndpoints`;
  const endpoints = subnet?.serviceEndpoints;
  const region = regionOf(around);
  const letsSomethingOut =
    !group || !group.all.isEmpty || group.tags.length > 0;
  const toSomething = (what: string, here: string): Way[] =>
    letsSomethingOut
      ? [
          {
            by: 'service-endpoint',
            other: { what, state: 'partial' },
            steps: [`a service endpoint of ${name}`],
            pointers: [here],
          },
        ]
      : [];
  /** The tags of regions that a group names, of those that an endpoint may lead to. */
  const regionsOf = (tag: string, isRegional: boolean): readonly string[] => {
    const named =
      group?.tags.filter(own => own.startsWith(`${tag.toLowerCase()}.`)) ?? [];
    if (!isRegional || !named.length) return named;
    // Whether a rule for one region is for this one is not known without it.
    return region === undefined &&
      assume.isBad(
        `${around.networkAt}/region`,
        `the region of ${around.network?.name ?? 'the network'}`,
      )
      ? named
      : [];
  };
  const wayTo = (
    service: string,
    tag: string,
    here: string,
    isRegional = false,
  ): Way[] => {
    const first =
      region && plain(service) !== GLOBAL_STORAGE ? `${tag}.${region}` : tag;
    const others = regionsOf(tag, isRegional).filter(
      own => own !== first.toLowerCase(),
    );
    return [first, ...others].flatMap((own): Way[] => {
      const rule = group?.tag(own.toLowerCase());
      if (group && !rule) return [];
      return [
        {
          by: 'service-endpoint',
          tag: own,
          steps: [
            ...(rule ? [`security rule ${rule.name}`] : []),
            `service endpoint ${service} of ${name}`,
          ],
          pointers: rule ? [here, rule.pointer] : [here],
        },
      ];
    });
  };
  if (!endpoints) {
    return assume.isBad(pointer, `which service endpoints ${name} has`)
      ? toSomething('a service of Azure', pointer)
      : [];
  }
  return endpoints.flatMap((service, index) => {
    const here = `${pointer}/${index}`;
    const known = plain(service);
    if (!known) {
      return assume.isBad(here, `a service endpoint of ${name}`)
        ? toSomething('a service of Azure', here)
        : [];
    }
    if (known === GLOBAL_STORAGE) return wayTo(service, 'Storage', here);
    if (known !== STORAGE) {
      return TAGS[known]
        ? wayTo(service, TAGS[known], here)
        : toSomething(service, here);
    }
    return isGuarded(around, assume)
      ? []
      : wayTo(service, 'Storage', here, true);
  });
}
