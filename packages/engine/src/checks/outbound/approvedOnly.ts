import { Facts } from '../../facts/facts';
import { Fix } from '../../model/posture';
import { ProposedFix } from '../description';
import { mending, writesOf } from '../mending';
import { setFact, sparing } from '../patches';
import { batchEndpointRules } from './batch-endpoint-rules';
import { fqdnRuleStorage } from './fqdn-rule-storage';
import { modelMonitoringNetwork } from './model-monitoring-network';

/** Limiting outbound traffic, which Azure cannot undo. @internal */
export const APPROVED_ONLY: ProposedFix = {
  title: 'Allow only approved destinations',
  irreversible: true,
};

/** What {@link approvedOnly} writes. @internal */
export const APPROVED_ONLY_WRITES: readonly string[] = [
  '/outbound/isolationMode',
  ...writesOf([batchEndpointRules]),
];

/**
 * Limits outbound traffic, unless rules to storage accounts would then be refused,
 * batch endpoints cut off or models no longer monitored.
 * @internal
 */
export const approvedOnly = (facts: Facts): Fix[] =>
  mending(
    facts,
    [batchEndpointRules],
    sparing(
      facts,
      [fqdnRuleStorage, modelMonitoringNetwork],
      [
        {
          title: APPROVED_ONLY.title,
          patch: [
            setFact(
              facts.isolation,
              '/outbound/isolationMode',
              'AllowOnlyApprovedOutbound',
            ),
          ],
          irreversible: APPROVED_ONLY.irreversible,
        },
      ],
    ),
  );
