import { azureValue } from '../model/azureValue';
import { WorkspaceIsolation } from '../model/isolation';
import {
  CLOUDS,
  LOCK_LEVELS,
  NEEDS,
  RESOURCE_KINDS,
  WORKSPACE_KINDS,
} from '../model/values';
import { Facts } from './facts';
import { readComputeFacts, readEndpointFacts } from './readCompute';
import { readCustomNetwork } from './readCustomNetwork';
import { readInboundFacts, readResourceFacts } from './readInbound';
import { readOutboundFacts } from './readOutbound';
import { readRulesInForce } from './rulesInForce';
import { recognised, stated } from './stated';

/**
 * Reads an isolation once. Pure, never throws on what `workspaceIsolationSchema`
 * accepts, and leaves absent what is absent.
 * @public
 */
export function readFacts(isolation: WorkspaceIsolation): Facts {
  const { workspace, resources, locks } = isolation;
  const outbound = isolation.outbound && readOutboundFacts(isolation.outbound);
  const mode = recognised(outbound?.isolationMode);
  const networks = isolation.customNetwork?.virtualNetworks;
  const isOff = mode && mode === 'Disabled';
  const customNetwork =
    isolation.customNetwork && readCustomNetwork(isolation.customNetwork);
  const custom = usesCustomNetwork(networks, mode);
  const facts: Facts = {
    ...isolation,
    isolation,
    cloud: stated(isolation.cloud, CLOUDS),
    workspace: workspace && {
      ...workspace,
      kind: stated(workspace.kind, WORKSPACE_KINDS),
    },
    inbound: isolation.inbound && readInboundFacts(isolation.inbound),
    outbound,
    customNetwork,
    resources: undefined,
    compute: isolation.compute?.map(readComputeFacts),
    endpoints: isolation.endpoints?.map(readEndpointFacts),
    needs: isolation.needs?.map(need => azureValue(need, NEEDS) ?? 'other'),
    locks: locks?.map(lock => ({
      ...lock,
      level: stated(lock.level, LOCK_LEVELS),
    })),
    mode,
    managed: mode && !isOff,
    custom,
    rulesInForce: readRulesInForce({
      outbound,
      customNetwork,
      mode,
      custom,
      region: isolation.region,
    }),
  };
  if (resources) {
    facts.resources = {};
    for (const kind of RESOURCE_KINDS) {
      facts.resources[kind] = resources[kind]?.map(readResourceFacts);
    }
  }
  return facts;
}

function usesCustomNetwork(
  networks: readonly object[] | undefined,
  mode: Facts['mode'],
): boolean | undefined {
  if (networks?.length === 0 || (mode && mode !== 'Disabled')) return false;
  return mode && networks ? true : undefined;
}
