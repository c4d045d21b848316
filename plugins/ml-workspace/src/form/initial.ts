import {
  RESOURCE_KINDS,
  WorkspaceIsolation,
  readFacts,
} from '@ringfence/engine';
import { setClassification, setIdentity, setRegion } from './identity';
import { accessNamed, setInboundAccess, setPrivateEndpoint } from './inbound';
import { setIsolationMode } from './outbound';
import { setResourceAccess } from './resources';

/**
 * What a template may preset through `ui:options` of the field
 * `MlWorkspaceIsolation`.
 * @public
 */
export type MlWorkspaceIsolationFieldOptions = {
  /** Isolation mode, in Azure's spelling. */
  isolationMode?: string;
  /** Who reaches the workspace: `off`, `selected` addresses or `all`. */
  inboundAccess?: string;
  /** A landing zone, by its name, whose network the workspace stands in. */
  landingZone?: string;
  /** Data classification, one of the policy's tiers. */
  dataClassification?: string;
  region?: string;
  subscriptionId?: string;
  resourceGroup?: string;
};

/**
 * What a request starts from: nobody gets in from the internet, every resource
 * is private, and only approved destinations are reached. A preset that Azure
 * does not know is left aside.
 * @internal
 */
export function initialIsolation(
  presets: MlWorkspaceIsolationFieldOptions = {},
): WorkspaceIsolation {
  const { isolationMode } = presets;
  const { mode } = readFacts({ outbound: { isolationMode } });
  const steps: ((isolation: WorkspaceIsolation) => WorkspaceIsolation)[] = [
    isolation =>
      setInboundAccess(isolation, accessNamed(presets.inboundAccess) ?? 'off'),
    isolation => setPrivateEndpoint(isolation, true),
    isolation =>
      setIsolationMode(isolation, mode ?? 'AllowOnlyApprovedOutbound'),
    isolation =>
      RESOURCE_KINDS.reduce(
        (all, kind) => setResourceAccess(all, kind, 'private'),
        isolation,
      ),
    isolation => setClassification(isolation, presets.dataClassification ?? ''),
    isolation => setRegion(isolation, presets.region ?? ''),
    isolation =>
      setIdentity(isolation, 'subscriptionId', presets.subscriptionId ?? ''),
    isolation =>
      setIdentity(isolation, 'resourceGroup', presets.resourceGroup ?? ''),
  ];
  const start: WorkspaceIsolation = {
    workspace: { kind: 'Default' },
    cloud: 'AzureCloud',
    outbound: { rules: [] },
    v1LegacyMode: false,
  };
  return steps.reduce((isolation, step) => step(isolation), start);
}

/** Whether the form holds nothing yet: no value, or the empty object forms begin with. @internal */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && Object.keys(value).length === 0);
