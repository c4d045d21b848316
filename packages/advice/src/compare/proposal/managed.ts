import { OutboundRule, WorkspaceIsolation } from '@ringfence/engine';
import {
  APPLICATION_GATEWAY,
  isStorageHost,
  partsOf,
} from '@ringfence/engine/internal';
import { needFacts } from '../needFacts';
import { Needs } from '../needs';
import { Entrance, Way } from '../ways';

/** A host rule for each host, by a name that Azure takes. @internal */
export const hostRules = (hosts: readonly string[]): OutboundRule[] =>
  hosts.map((fqdn, index) => ({
    name: `host-${index + 1}`,
    type: 'FQDN',
    fqdn,
  }));

/** The private endpoint rules; to what is not known yet, they do not say. */
function endpointRules(needs: Needs, entrance: Entrance): OutboundRule[] {
  const [frontend] = partsOf(APPLICATION_GATEWAY) ?? [];
  return [
    ...(needFacts['on-premises-https'].needed(needs)
      ? [
          {
            name: 'on-premises',
            type: 'PrivateEndpoint',
            subresourceTarget: frontend,
            sparkEnabled: false,
          },
        ]
      : []),
    ...(needs.serverlessSpark && entrance === 'private'
      ? [
          {
            name: 'spark-storage',
            type: 'PrivateEndpoint',
            subresourceTarget: 'blob',
            sparkEnabled: true,
          },
        ]
      : []),
  ];
}

/** The managed network of a proposed workspace. @internal */
export function managedNetworkOf(
  { network, entrance }: Way,
  needs: Needs,
): Pick<WorkspaceIsolation, 'outbound' | 'customNetwork'> {
  const endpoints = endpointRules(needs, entrance);
  const hosts = (needs.hosts ?? []).filter(host => !isStorageHost(host));
  const isApproved = network === 'approved';
  const toWorkspace = {
    name: 'this-workspace',
    type: 'PrivateEndpoint',
    subresourceTarget: 'amlworkspace',
  };
  return {
    outbound: {
      isolationMode: isApproved
        ? 'AllowOnlyApprovedOutbound'
        : 'AllowInternetOutbound',
      provisionOnCreation: true,
      rules: [
        ...(isApproved ? hostRules(hosts) : []),
        // Compute comes from no listed address; Azure makes this rule by itself with approved outbound only.
        ...(!isApproved && entrance === 'selected' ? [toWorkspace] : []),
        ...endpoints,
      ],
    },
    customNetwork: { virtualNetworks: [] },
  };
}
