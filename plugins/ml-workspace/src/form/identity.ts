import {
  CLOUDS,
  WORKSPACE_DNS_ZONES,
  WorkspaceIsolation,
  readFacts,
  recognised,
} from '@ringfence/engine';
import { typed, withKey } from './set';

/** A cloud by the name the Azure CLI uses. @internal */
export type Cloud = (typeof CLOUDS)[number];

/** The parts of a workspace's identity that a person types. @internal */
export type IdentityPart = 'name' | 'subscriptionId' | 'resourceGroup';

/** Says one part of the identity; blanks around it are dropped. @internal */
export function setIdentity(
  isolation: WorkspaceIsolation,
  part: IdentityPart,
  text: string,
): WorkspaceIsolation {
  const value = typed(text)?.trim();
  return {
    ...isolation,
    workspace: withKey(isolation.workspace, part, value),
  };
}

/** Says the region, as typed: Azure's display names have blanks in them. @internal */
export const setRegion = (isolation: WorkspaceIsolation, text: string) =>
  withKey(isolation, 'region', typed(text));

/** Says the data classification. @internal */
export const setClassification = (
  isolation: WorkspaceIsolation,
  text: string,
) => withKey(isolation, 'dataClassification', typed(text));

/** The two private DNS zones of a cloud; of the public one where it is not known. @internal */
export function dnsZonesOf(isolation: WorkspaceIsolation): string[] {
  const cloud = recognised(readFacts(isolation).cloud) ?? 'AzureCloud';
  return [...WORKSPACE_DNS_ZONES[cloud]];
}

/**
 * Says the cloud. Zones that were linked for the cloud before are those of the
 * new one from now on; a hand-picked list stays as it is.
 * @internal
 */
export function setCloud(
  isolation: WorkspaceIsolation,
  cloud: Cloud,
): WorkspaceIsolation {
  const before = dnsZonesOf(isolation).join();
  const next = { ...isolation, cloud };
  const endpoints = isolation.inbound?.privateEndpoints;
  if (!endpoints) return next;
  return {
    ...next,
    inbound: {
      ...isolation.inbound,
      privateEndpoints: endpoints.map(endpoint =>
        endpoint.privateDnsZones?.join() === before
          ? { ...endpoint, privateDnsZones: dnsZonesOf(next) }
          : endpoint,
      ),
    },
  };
}
