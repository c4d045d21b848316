import { Facts, PrivateEndpointFacts, ResourceFacts } from '../facts';
import { Assumption } from '../egress/assumption';
import { sameWord } from '../targets';
import { Outcome, reached, ReachStep } from './answer';
import { Asked } from './question';

const nameOfId = (id: string | undefined) => id?.trim().split('/').pop();

const isOf = (id: string | undefined, account: string): boolean => {
  const name = nameOfId(id);
  return name !== undefined && sameWord(name, account);
};

const leadsTo = (part: string | undefined, wanted: string | undefined) =>
  part !== undefined && wanted !== undefined && sameWord(part, wanted);

/** Whether an endpoint takes what goes to a host: it is approved, and the name leads to it. */
function takes(
  { approved, subresource, privateDnsZones, name }: PrivateEndpointFacts,
  { service, name: host }: Asked,
  at: string,
  assume: Assumption,
): boolean {
  if (approved === false || !service) return false;
  if (subresource !== undefined && !leadsTo(subresource, service.part)) {
    return false;
  }
  const called = name ?? `the private endpoint for ${host}`;
  const ask = (field: string, what: string) =>
    assume.isBad(`${at}/${field}`, what);
  if (approved === undefined && !ask('status', `whether ${called} is approved`))
    return false;
  if (
    subresource === undefined &&
    !ask('subresource', `which part ${called} leads to`)
  )
    return false;
  if (!privateDnsZones) {
    return ask(
      'privateDnsZones',
      `whether the name ${host} leads to ${called}`,
    );
  }
  const suffix = host.toLowerCase().split('.').slice(1).join('.');
  return privateDnsZones.some(zone => {
    const own = nameOfId(zone)?.toLowerCase() ?? '';
    return own.endsWith(suffix.replace(/^privatelink\./, ''));
  });
}

/** A private endpoint that takes what goes to a host, and the subnet it stands in. @internal */
export interface OwnEndpoint {
  step: ReachStep;
  subnetId: string | undefined;
}

/** The way to a host by a private endpoint of a resource that the workspace leans on, in a network of one's own. @internal */
export function byOwnEndpoint(
  { resources }: Facts,
  asked: Asked,
  assume: Assumption,
): OwnEndpoint | undefined {
  const { service } = asked;
  if (!service?.part || !resources) return undefined;
  for (const kind of ['storage', 'keyVault', 'containerRegistry'] as const) {
    const found: ResourceFacts[] = resources[kind] ?? [];
    for (const [index, { id, privateEndpoints }] of found.entries()) {
      if (!isOf(id, service.account)) continue;
      for (const [at, endpoint] of (privateEndpoints ?? []).entries()) {
        const pointer = `/resources/${kind}/${index}/privateEndpoints/${at}`;
        if (!takes(endpoint, asked, pointer, assume)) continue;
        return {
          subnetId: endpoint.subnetId,
          step: {
            kind: 'private-endpoint',
            text: `private endpoint ${
              endpoint.name ?? `of ${service.account}`
            }`,
            pointer,
          },
        };
      }
    }
  }
  return undefined;
}

/** The way to a host by a private endpoint rule of a managed network. @internal */
export function byEndpointRule(
  { outbound }: Facts,
  { service, host }: Asked,
): Outcome | undefined {
  if (!host) return undefined;
  for (const list of ['rules', 'serviceRules'] as const) {
    for (const [index, rule] of (outbound?.[list] ?? []).entries()) {
      if (rule.type !== 'PrivateEndpoint' || rule.refuses) continue;
      const isGateway = rule.gatewayHosts?.some(hosts => hosts.includes(host));
      const isService =
        service !== undefined &&
        isOf(rule.serviceResourceId, service.account) &&
        leadsTo(rule.subresourceTarget, service.part);
      if (!isGateway && !isService) continue;
      return reached({
        kind: 'private-endpoint',
        text: `private endpoint of rule ${rule.name ?? 'without a name'}`,
        pointer: `/outbound/${list}/${index}`,
      });
    }
  }
  return undefined;
}
