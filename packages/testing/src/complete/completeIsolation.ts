import type {
  Outbound,
  PrivateEndpoint,
  WorkspaceIsolation,
} from '@ringfence/engine';
import fc from 'fast-check';
import { completeCompute, completeEndpoints, completeOutbound } from './inside';
import { completeNetwork, completeSubnetId } from './network';
import {
  COMPLETE_SUBSCRIPTION,
  inboundRanges,
  maybe,
  oneOf,
  REGION,
  present,
} from './parts';
import { completeResources, privateEndpoint } from './resources';

/** The ways to isolate a workspace that files are written for. */
export const COMPLETE_KINDS = [
  'managed approved outbound',
  'managed internet outbound',
  'own network',
  'own network with exfiltration prevention',
  'selected addresses',
  'sandbox',
] as const;
/** One of {@link COMPLETE_KINDS}. */
export type CompleteKind = (typeof COMPLETE_KINDS)[number];

const MODES: Record<CompleteKind, string> = {
  'managed approved outbound': 'AllowOnlyApprovedOutbound',
  'managed internet outbound': 'AllowInternetOutbound',
  'own network': 'Disabled',
  'own network with exfiltration prevention': 'Disabled',
  'selected addresses': 'AllowOnlyApprovedOutbound',
  sandbox: 'Disabled',
};

const PE = completeSubnetId('spoke', 'pe');
const TRAINING = completeSubnetId('spoke', 'Training_1');
const SCORING = completeSubnetId('spoke', 'scoring.a');

const settings = fc.record({
  name: oneOf('mlw-fraud', '0_Odd-Name', 'Mlw_Complete-workspace-01'),
  kind: oneOf('Default', 'Default', 'Hub', 'FeatureStore'),
  dataClassification: oneOf('public', 'restricted', "it's [secret] ${x}"),
  region: oneOf(REGION, 'West Europe'),
  identity: oneOf(
    'SystemAssigned',
    'UserAssigned',
    'SystemAssigned,UserAssigned',
  ),
  customerManagedKey: maybe(fc.boolean()),
  highBusinessImpact: maybe(fc.boolean()),
  v1LegacyMode: maybe(fc.boolean()),
  datastoreManagedIdentity: maybe(fc.boolean()),
  conditionalAccess: maybe(fc.boolean()),
  locks: maybe(
    oneOf('CanNotDelete', 'ReadOnly').map(level => [
      {
        level,
        scope: `/subscriptions/${COMPLETE_SUBSCRIPTION}/resourceGroups/rg-ml`,
      },
    ]),
  ),
  needs: maybe(fc.subarray(['Studio', 'PythonPackages', 'BatchEndpoints'])),
});

const inboundOf = (kind: CompleteKind) => {
  const isSelected = kind === 'selected addresses';
  const isOpen = isSelected || kind === 'sandbox';
  return fc.record({
    publicNetworkAccess: isOpen ? fc.constant('Enabled') : oneOf('Disabled'),
    ipRules: isSelected
      ? inboundRanges.map(list => (list.length ? list : ['198.51.100.7']))
      : fc.constant<string[]>([]),
    privateEndpoints: isOpen
      ? fc.constant<PrivateEndpoint[]>([])
      : privateEndpoint('amlworkspace', PE, 'pe-Workspace').map(one => [one]),
  });
};

const networkOf = (kind: CompleteKind) => {
  switch (kind) {
    case 'own network':
      return completeNetwork(false);
    case 'own network with exfiltration prevention':
      return completeNetwork(true);
    default:
      return fc.constant(undefined);
  }
};

/** A whole isolation of a kind, with every fact that its files have to hold. */
export const completeIsolationOf = (
  kind: CompleteKind,
): fc.Arbitrary<WorkspaceIsolation> => {
  const isOwn = kind.startsWith('own network');
  return settings.chain(({ name, kind: of, needs, ...rest }) =>
    completeCompute(isOwn ? [TRAINING, SCORING] : undefined).chain(compute =>
      fc
        .record({
          inbound: inboundOf(kind),
          resources: completeResources(PE, of === 'Hub'),
          outbound:
            MODES[kind] === 'Disabled'
              ? fc.constant<Outbound>({ isolationMode: 'Disabled', rules: [] })
              : completeOutbound(MODES[kind]),
          customNetwork: networkOf(kind),
          endpoints: completeEndpoints(compute),
        })
        .map(parts =>
          present({
            workspace: {
              name,
              subscriptionId: COMPLETE_SUBSCRIPTION,
              resourceGroup: 'rg-ml',
              kind: of,
            },
            cloud: 'AzureCloud',
            ...present(rest),
            ...(needs?.length && { needs }),
            compute,
            ...parts,
          }),
        ),
    ),
  );
};

/** A whole isolation of any kind. */
export const completeIsolation: fc.Arbitrary<WorkspaceIsolation> = fc.oneof(
  ...COMPLETE_KINDS.map(completeIsolationOf),
);
