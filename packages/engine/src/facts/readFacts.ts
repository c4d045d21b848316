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

type Section =
  | 'inbound'
  | 'outbound'
  | 'customNetwork'
  | 'compute'
  | 'endpoints';

/**
 * Reads an isolation that was made from another; what both have of it is taken
 * over from the facts of that one.
 * @internal
 */
export function readFactsAfter(
  before: Facts | undefined,
  isolation: WorkspaceIsolation,
): Facts {
  const read = <S extends Section>(
    section: S,
    anew: (written: NonNullable<WorkspaceIsolation[S]>) => Facts[S],
  ): Facts[S] => {
    const written = isolation[section];
    if (written === undefined) return undefined;
    return before?.isolation[section] === written
      ? before[section]
      : anew(written);
  };
  const { workspace, resources, locks } = isolation;
  const outbound = read('outbound', readOutboundFacts);
  const mode = recognised(outbound?.isolationMode);
  const networks = isolation.customNetwork?.virtualNetworks;
  const isOff = mode && mode === 'Disabled';
  const customNetwork = read('customNetwork', readCustomNetwork);
  const custom = usesCustomNetwork(networks, mode);
  const facts: Facts = {
    ...isolation,
    isolation,
    cloud: stated(isolation.cloud, CLOUDS),
    workspace: workspace && {
      ...workspace,
      kind: stated(workspace.kind, WORKSPACE_KINDS),
    },
    inbound: read('inbound', readInboundFacts),
    outbound,
    customNetwork,
    resources: undefined,
    compute: read('compute', list => list.map(readComputeFacts)),
    endpoints: read('endpoints', list => list.map(readEndpointFacts)),
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
      facts.resources[kind] =
        before?.isolation.resources?.[kind] === resources[kind]
          ? before?.resources?.[kind]
          : resources[kind]?.map(readResourceFacts);
    }
  }
  return facts;
}

/**
 * Reads an isolation once. Pure, never throws on what `workspaceIsolationSchema`
 * accepts, and leaves absent what is absent.
 * @public
 */
export const readFacts = (isolation: WorkspaceIsolation): Facts =>
  readFactsAfter(undefined, isolation);

function usesCustomNetwork(
  networks: readonly object[] | undefined,
  mode: Facts['mode'],
): boolean | undefined {
  if (networks?.length === 0 || (mode && mode !== 'Disabled')) return false;
  return mode && networks ? true : undefined;
}
