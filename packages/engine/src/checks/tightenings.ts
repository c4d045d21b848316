import { Facts } from '../facts/facts';
import { Fix } from '../model/posture';
import { Boundary } from '../model/words';
import { closeCompute, CLOSE_COMPUTE_WRITES } from './compute/closeCompute';
import {
  closeEndpoints,
  CLOSE_ENDPOINTS_WRITES,
} from './compute/closeEndpoints';
import {
  PUBLIC_ACCESS_OFF_WRITES,
  turnPublicAccessOff,
} from './inbound/turnPublicAccessOff';
import { APPROVED_ONLY_WRITES } from './outbound/approvedOnly';
import { CLOSE_EGRESS_WRITES } from './outbound/closeEgress';
import { closeOutbound, removeOpenRules } from './outbound/closeOutbound';
import { EGRESS_RULES, MANAGED_RULES } from '../facts/rulesInForce';
import { closeResources } from './resources/closeResources';
import { MAKE_PRIVATE_WRITES } from './resources/makePrivate';

/**
 * Patches that close a boundary further than a check of it asks, also where that
 * passes or does not apply, for those who want more than it. Facts that are not
 * known are stated as they have to be. Only who looks for a fix needs them.
 * @internal
 */
export interface Tightening {
  /** The check that asks for less. */
  readonly check: string;
  /** What it closes. */
  readonly boundary: Boundary;
  /** JSON pointers of everything that it may write, as a check says of its fix. */
  readonly writes: readonly string[];
  /** The patches, smallest first. */
  tighten(facts: Facts): Fix[];
}

/** What closes each boundary further than its checks ask, in the order of these. @internal */
export const tightenings: readonly Tightening[] = [
  {
    check: 'public-access-restricted',
    boundary: 'inbound',
    writes: PUBLIC_ACCESS_OFF_WRITES,
    tighten: facts =>
      facts.inbound?.publicNetworkAccess === 'Disabled'
        ? []
        : turnPublicAccessOff(facts),
  },
  {
    check: 'resources-public-access',
    boundary: 'resources',
    writes: MAKE_PRIVATE_WRITES,
    tighten: closeResources,
  },
  {
    check: 'compute-public-ip',
    boundary: 'compute',
    writes: CLOSE_COMPUTE_WRITES,
    tighten: closeCompute,
  },
  {
    check: 'endpoint-public-access',
    boundary: 'compute',
    writes: CLOSE_ENDPOINTS_WRITES,
    tighten: closeEndpoints,
  },
  {
    check: 'internet-outbound',
    boundary: 'outbound',
    writes: [...APPROVED_ONLY_WRITES, ...CLOSE_EGRESS_WRITES],
    tighten: closeOutbound,
  },
  {
    check: 'write-capable-destinations',
    boundary: 'outbound',
    writes: [`${MANAGED_RULES}/*`, `${EGRESS_RULES}/*`],
    tighten: removeOpenRules,
  },
];
