import { missingDnsZones } from '../../facts/dnsZones';
import { Facts, PrivateEndpointFacts } from '../../facts/facts';
import { resourceDnsZones } from '../../facts/resourceDnsZones';
import { RESOURCE_NAMES } from '../../facts/reach/resourceAccess';
import { resourcesAt } from '../../facts/resourcesAt';
import { recognised } from '../../facts/stated';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { RESOURCE_KINDS } from '../../model/values';
import { Check, Outcome } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact } from '../patches';

type Kind = (typeof RESOURCE_KINDS)[number];

const LINK = { title: 'Link the private DNS zones of the resources' };
const WORDS = { pass: 'all linked', notApplicable: 'no private endpoints' };

const fieldOfEach = (field: string) =>
  RESOURCE_KINDS.map(
    kind => `/resources/${kind}/*/privateEndpoints/*/${field}`,
  );

function judge(
  { cloud }: Facts,
  kind: Kind,
  endpoint: PrivateEndpointFacts,
  at: string,
): Outcome {
  if (endpoint.approved === false) return notApplicable('not approved');
  const here = `${at}/privateDnsZones`;
  const name = RESOURCE_NAMES[kind];
  if (!endpoint.privateDnsZones) {
    return unknown(here, `zones of the ${name}’s private endpoint not known`);
  }
  const known = recognised(cloud);
  if (!known) return unknown('/cloud', 'the cloud is not known');
  const zones = resourceDnsZones(kind, endpoint, known);
  if (!zones) {
    return unknown(`${at}/subresource`, `part of the ${name} not known`);
  }
  const missing = missingDnsZones(endpoint, zones);
  if (!missing.length) return pass('linked');
  const outcome = fail({
    pointer: here,
    observed: `the ${name}’s private endpoint is not linked with ${missing[0]}`,
  });
  return endpoint.approved
    ? outcome
    : unknownIfFail(outcome, `${at}/status`, 'status not known');
}

/** Names of storage, key vault, registry and Azure Monitor lead to their private endpoints. */
export const resourceDnsZonesLinked: Check = {
  id: 'resource-dns-zones',
  title: 'Private endpoints of resources have their private DNS zones',
  nature: 'risk',
  severity: 'medium',
  boundary: 'resources',
  source: sources.privateEndpointDns,
  reads: [
    ...fieldOfEach('privateDnsZones'),
    ...fieldOfEach('subresource'),
    '/cloud',
  ],
  expected:
    'the zone of each part of storage, of key vault and registry, and those of Azure Monitor',
  because:
    'Without its zone the name of a resource still gives the public address: whoever is in the network is refused there, or goes out to the internet for it.',
  opens: 'closed',
  offers: [LINK],
  evaluate: facts =>
    judgeEach(
      RESOURCE_KINDS,
      kind => {
        const list = resourcesAt(facts)[kind];
        if (!list) {
          const at = pointer('resources', kind);
          return unknown(at, `${RESOURCE_NAMES[kind]} not known`);
        }
        return judgeEach(
          list,
          ({ resource: { privateEndpoints }, at }) => {
            const here = `${at}/privateEndpoints`;
            if (!privateEndpoints) return unknown(here, 'not known');
            return judgeEach(
              privateEndpoints,
              (endpoint, index) =>
                judge(facts, kind, endpoint, `${here}/${index}`),
              WORDS,
            );
          },
          WORDS,
        );
      },
      WORDS,
    ),
  writes: RESOURCE_KINDS.map(
    kind => `/resources/${kind}/*/privateEndpoints/*/privateDnsZones`,
  ),
  fix({ isolation, resources, cloud }, { places }) {
    const failing = new Set(places.map(place => place.pointer));
    const patch = RESOURCE_KINDS.flatMap(kind =>
      (resources?.[kind] ?? []).flatMap(({ privateEndpoints = [] }, number) =>
        privateEndpoints.flatMap((endpoint, index) => {
          const at = pointer(
            'resources',
            kind,
            number,
            'privateEndpoints',
            index,
            'privateDnsZones',
          );
          if (!failing.has(at)) return [];
          const zones = endpoint.privateDnsZones ?? [];
          const needed =
            resourceDnsZones(kind, endpoint, recognised(cloud)!) ?? [];
          return setFact(isolation, at, [
            ...zones,
            ...missingDnsZones(endpoint, needed),
          ]);
        }),
      ),
    );
    return [{ ...LINK, patch }];
  },
};
