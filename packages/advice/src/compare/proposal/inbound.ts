import { readFacts, WorkspaceIsolation } from '@ringfence/engine';
import { privateEndpointWithZones } from '@ringfence/engine/internal';
import { Needs } from '../needs';
import { CUSTOM } from '../rule';
import { Way } from '../ways';

/**
 * How people come into a proposed workspace. One in a network of its owner's has
 * a private endpoint whatever the entrance, since compute there needs it.
 * @internal
 */
export function inboundOf(
  { entrance, network }: Way,
  needs: Needs,
  cloud: string,
): WorkspaceIsolation['inbound'] {
  const isPrivate = entrance === 'private';
  return {
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled',
    ...(entrance === 'selected'
      ? needs.clientAddresses && { ipRules: needs.clientAddresses }
      : { ipRules: [] }),
    privateEndpoints:
      isPrivate || CUSTOM.includes(network)
        ? [privateEndpointWithZones(readFacts({ cloud }))]
        : [],
  };
}
