import { PrivateEndpoint, WorkspaceIsolation } from '../../model/isolation';
import { Fix } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { CLOUDS, PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { hasApproved, isApproved } from '../../facts/reach/privateEndpoints';
import { Check } from '../check';
import { aksRegion } from '../compute/aks-region';
import { WORKSPACE_DNS_ZONES } from '../../facts/modes';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { setFact, sparing } from '../patches';
import { sources } from '../sources';

const AT = '/inbound/privateEndpoints';

const zonesFor = (isolation: WorkspaceIsolation) => {
  const cloud = azureValue(isolation.cloud, CLOUDS);
  return cloud && WORKSPACE_DNS_ZONES[cloud];
};

/** The private endpoint a fix asks for: approved, with both zones of the cloud. */
export const privateEndpointWithZones = (
  isolation: WorkspaceIsolation,
): PrivateEndpoint => ({
  status: 'Approved',
  subresource: 'amlworkspace',
  privateDnsZones: [...(zonesFor(isolation) ?? WORKSPACE_DNS_ZONES.AzureCloud)],
});

/** Adds a private endpoint to the workspace. */
export const addPrivateEndpoint = (isolation: WorkspaceIsolation): Fix => ({
  title: 'Add a private endpoint to the workspace',
  patch: [
    setFact(isolation, AT, [
      ...(isolation.inbound?.privateEndpoints ?? []),
      privateEndpointWithZones(isolation),
    ]),
  ],
});

/** Somebody can still get in. */
export const lockedOut: Check = {
  id: 'locked-out',
  title: 'Somebody can reach the workspace',
  nature: 'risk',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: ['/inbound/publicNetworkAccess', AT],
  expected: 'public access on, or an approved private endpoint',
  because:
    'With public access off and no approved private endpoint nobody reaches the studio or the data plane. An outbound private endpoint rule is not a way in.',
  evaluate(isolation) {
    const { publicNetworkAccess, privateEndpoints } = isolation.inbound ?? {};
    const access = azureValue(publicNetworkAccess, PUBLIC_NETWORK_ACCESS);
    const approved = hasApproved(privateEndpoints);
    if (approved) return pass('an approved private endpoint');
    if (access === 'Enabled') return pass('public access is on');
    if (!access) {
      return unknown('/inbound/publicNetworkAccess', 'not known who gets in');
    }
    return approved === false
      ? fail({
          pointer: AT,
          observed: 'public access off and no approved private endpoint',
        })
      : unknown(AT, 'public access off, private endpoints not known');
  },
  fix: ({ isolation }) =>
    sparing(isolation, [aksRegion], [addPrivateEndpoint(isolation)]),
};

const missingZones = (
  endpoint: PrivateEndpoint,
  zones: readonly string[],
): string[] => {
  const linked = endpoint.privateDnsZones?.map(zone =>
    zone.split('/').pop()?.trim().toLowerCase(),
  );
  return zones.filter(zone => !linked?.includes(zone));
};

/** Both private DNS zones of the cloud resolve the private endpoint. */
export const bothDnsZones: Check = {
  id: 'both-dns-zones',
  title: 'Both private DNS zones are linked',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.customDns,
  reads: [AT, `${AT}/*/privateDnsZones`, '/cloud'],
  expected: 'the api zone and the notebooks zone of the cloud',
  because:
    'The workspace answers under two zones. With only one of them linked the studio opens and its notebooks do not, or the other way round.',
  evaluate(isolation) {
    const endpoints = isolation.inbound?.privateEndpoints;
    if (!endpoints) return unknown(AT, 'private endpoints not known');
    const zones = zonesFor(isolation);
    return judgeEach(
      endpoints,
      (endpoint, index) => {
        const at = `${AT}/${index}/privateDnsZones`;
        const approved = isApproved(endpoint);
        if (approved === false) return notApplicable('not approved');
        if (approved === undefined)
          return unknown(`${AT}/${index}/status`, 'status not known');
        if (!endpoint.privateDnsZones) return unknown(at, 'zones not known');
        if (!zones) return unknown('/cloud', 'the cloud is not known');
        const missing = missingZones(endpoint, zones);
        return missing.length
          ? fail({
              pointer: at,
              observed: `${missing.join(' and ')} not linked`,
            })
          : pass('both zones');
      },
      { pass: 'both zones linked', notApplicable: 'no private endpoint' },
    );
  },
  fix: ({ isolation }) => [
    {
      title: 'Link both private DNS zones',
      patch: (isolation.inbound?.privateEndpoints ?? []).flatMap(
        (endpoint, index) => {
          const missing = missingZones(endpoint, zonesFor(isolation) ?? []);
          return isApproved(endpoint) &&
            endpoint.privateDnsZones &&
            missing.length
            ? setFact(isolation, `${AT}/${index}/privateDnsZones`, [
                ...endpoint.privateDnsZones,
                ...missing,
              ])
            : [];
        },
      ),
    },
  ],
};
