import {
  NEEDS,
  WorkspaceIsolation,
  completeRequest,
  readFacts,
} from '@ringfence/engine';
import {
  indispensableEgress,
  neededHosts,
  patched,
} from '@ringfence/engine/internal';
import { Needs } from '../needs';
import { CUSTOM, MANAGED } from '../rule';
import { Way } from '../ways';
import { computeOf } from './compute';
import { customNetworkOf } from './custom';
import { inboundOf } from './inbound';
import { managedNetworkOf } from './managed';
import { resourcesOf } from './resources';

/** What people mean to do, as far as the network lets them. */
function isolationNeeds({ network, entrance }: Way, needs: Needs) {
  const isManaged = MANAGED.includes(network);
  const wanted: Partial<Record<(typeof NEEDS)[number], unknown>> = {
    ManagedOnlineEndpoints: isManaged && needs.managedOnlineEndpoints,
    ServerlessSpark:
      isManaged && entrance === 'private' && needs.serverlessSpark,
    FoundationModels: isManaged && needs.foundationModels,
    NoCodeMlflow: isManaged && needs.noCodeMlflow,
    NetworkLogs: !isManaged && needs.networkLogs,
    NonHttpResources: !isManaged && needs.onPremisesOther,
  };
  return [
    ...(needs.packages ?? []),
    ...NEEDS.filter(need => wanted[need] === true),
  ];
}

/** Adds what the engine's own checks miss, of these alone. */
function letOut(isolation: WorkspaceIsolation): WorkspaceIsolation {
  const checks = [...indispensableEgress, ...neededHosts];
  return checks.reduce((state, check) => {
    const facts = readFacts(state);
    const outcome = check.evaluate(facts, { writeCapableDestinations: [] });
    const [fix] =
      outcome.status === 'fail' ? check.fix?.(facts, outcome) ?? [] : [];
    return fix ? patched(state, fix.patch) : state;
  }, isolation);
}

const limitsHosts = ({ network }: Way) =>
  network === 'approved' || network === 'filtered';

/**
 * The workspace that a way would give, as it would be requested. What its network
 * does not take in is left out; what nobody said yet stays absent.
 * @internal
 */
export function proposalOf(way: Way, needs: Needs): WorkspaceIsolation {
  const { dataClassification, region, cloud = 'AzureCloud' } = needs;
  const isPublic = way.entrance !== 'private';
  const network = CUSTOM.includes(way.network)
    ? customNetworkOf(way.network, needs)
    : managedNetworkOf(way, needs);
  const isolation = completeRequest({
    cloud,
    ...(region !== undefined && { region }),
    ...(dataClassification !== undefined && { dataClassification }),
    inbound: inboundOf(way, needs, cloud),
    ...network,
    resources: resourcesOf(needs),
    ...computeOf(way, needs),
    identity: 'SystemAssigned',
    highBusinessImpact: false,
    v1LegacyMode: false,
    needs: isolationNeeds(way, needs),
    datastoreManagedIdentity: true,
    ...(isPublic && { conditionalAccess: true }),
  });
  return limitsHosts(way) ? letOut(isolation) : isolation;
}
