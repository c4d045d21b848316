import { LandingZoneSummary } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  canonicalJson,
  completeRequest,
  CustomNetwork,
  WorkspaceIsolation,
} from '@ringfence/engine';

/** A landing zone with a network that workspaces can stand in. @internal */
export type NetworkZone = LandingZoneSummary & {
  customNetwork: CustomNetwork;
};

/** Whether a landing zone has a network that workspaces can stand in. @internal */
export const hasNetwork = (zone: LandingZoneSummary): zone is NetworkZone =>
  zone.customNetwork !== undefined;

const asRequested = (customNetwork: CustomNetwork | undefined) =>
  canonicalJson(completeRequest({ customNetwork }).customNetwork);

/** The landing zone whose network a workspace is asked for in, and nothing else than that. @internal */
export function zoneOfNetwork(
  { customNetwork }: WorkspaceIsolation,
  zones: readonly LandingZoneSummary[],
): NetworkZone | undefined {
  const asked = asRequested(customNetwork);
  return zones
    .filter(hasNetwork)
    .find(zone => asRequested(zone.customNetwork) === asked);
}

/** Whether a request says of any network that the workspace stands in it. @internal */
export const isInNetwork = ({ customNetwork }: WorkspaceIsolation): boolean =>
  Boolean(customNetwork?.virtualNetworks?.length);

/**
 * Puts the workspace into the network of a landing zone: what is judged from now on
 * is that network, and so is what is written. Where workspaces of it live is said too,
 * unless a person has.
 * @internal
 */
export function setNetworkZone(
  isolation: WorkspaceIsolation,
  { customNetwork, subscriptionId, resourceGroup, region }: NetworkZone,
): WorkspaceIsolation {
  return {
    ...isolation,
    ...(region && !isolation.region && { region }),
    workspace: {
      ...(subscriptionId && { subscriptionId }),
      ...(resourceGroup && { resourceGroup }),
      ...isolation.workspace,
    },
    customNetwork,
  };
}
