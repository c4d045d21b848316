import type { ServiceEndpointPolicy, Subnet } from '@ringfence/engine';
import { Destination } from './destination';
import { Questions } from './questions';
import { regionName } from './toyTags';

/** A subnet's direct way to a service of Azure, past all its routes. */
export interface DirectWay {
  selects(destination: Destination): boolean;
  /** It leads to anybody's account, not only to those a policy names. */
  toAnybody: boolean;
}

const TAG_OF: Record<string, string> = {
  'microsoft.storage.global': 'storage',
  'microsoft.keyvault': 'azurekeyvault',
  'microsoft.eventhub': 'eventhub',
  'microsoft.servicebus': 'servicebus',
  'microsoft.sql': 'sql',
  'microsoft.azurecosmosdb': 'azurecosmosdb',
  'microsoft.containerregistry': 'azurecontainerregistry',
  'microsoft.web': 'appservice',
};

const OWN_ALIAS = '/services/azure/machinelearning';

/** The service tag of a service that a service endpoint leads to. */
export const tagOfService = (service: string) =>
  service.toLowerCase() === 'microsoft.storage'
    ? 'storage'
    : TAG_OF[service.toLowerCase()] ?? service.toLowerCase();

/** Whether policies leave only accounts that somebody chose. */
function isLimited(
  policies: readonly ServiceEndpointPolicy[],
  questions: Questions,
): boolean {
  if (!policies.length) return false;
  const aliases = policies.flatMap(policy => policy.aliases ?? []);
  const resources = policies.flatMap(policy => policy.resources ?? []);
  if (!aliases.length && !resources.length) {
    questions.doubt('a service endpoint policy that names nothing', true);
  }
  return aliases.every(alias => alias.toLowerCase() === OWN_ALIAS);
}

/** The direct ways of a subnet in a region, with the policies that stand on it. */
export function directWays(
  serviceEndpoints: NonNullable<Subnet['serviceEndpoints']>,
  policies: readonly ServiceEndpointPolicy[],
  region: string | undefined,
  questions: Questions,
): DirectWay[] {
  return serviceEndpoints.map(written => {
    const { service = '', locations } =
      typeof written === 'string' ? { service: written } : written;
    const tag = tagOfService(service);
    if (service.toLowerCase() !== 'microsoft.storage') {
      return {
        selects: destination => destination.tag === tag,
        toAnybody: true,
      };
    }
    const regions = (locations ?? (region ? [region] : [])).map(regionName);
    return {
      selects: destination =>
        destination.tag === tag && regions.includes(destination.region ?? ''),
      toAnybody: !isLimited(policies, questions),
    };
  });
}
