import { limitsAddresses } from '../../facts/addressList';
import { Facts } from '../../facts/facts';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import {
  PUBLIC_ACCESS_OFF,
  PUBLIC_ACCESS_OFF_WRITES,
  turnPublicAccessOff,
} from '../inbound/turnPublicAccessOff';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { EndpointAt, judgeEndpoints } from './judgeEndpoints';

const MODE = '/outbound/isolationMode';

function judge({ item, at, name }: EndpointAt): Outcome {
  const kind = recognised(item.kind);
  const runsOn = recognised(item.computeType);
  if (kind === 'batch') return notApplicable('a batch endpoint');
  if (runsOn === 'Kubernetes') return pass('on Kubernetes');
  if (!kind) return unknown(at('kind'), `kind of ${name()} not known`);
  return runsOn
    ? fail({
        pointer: at('computeType'),
        observed: `${name()} is a managed online endpoint beside an address list, without a managed network`,
      })
    : unknown(at('computeType'), `where ${name()} runs is not known`);
}

function evaluate(facts: Facts): Outcome {
  if (facts.managed) return notApplicable('a managed network');
  const limited = limitsAddresses(facts);
  if (limited === false) return notApplicable('no address list');
  const outcome = judgeEndpoints(facts, judge, {
    pass: 'none managed',
    notApplicable: 'no online endpoints',
  });
  if (limited !== true) return unknownIfFail(outcome, limited, 'not known');
  return facts.managed === undefined
    ? unknownIfFail(outcome, MODE, 'mode not known')
    : outcome;
}

/** Beside an address list, managed online endpoints need a managed network. */
export const selectedAddressesManagedEndpoints: Check = {
  id: 'selected-addresses-managed-endpoints',
  title: 'With an address list managed endpoints have a managed network',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.privateLink,
  reads: [
    '/inbound/publicNetworkAccess',
    '/inbound/ipRules',
    MODE,
    '/endpoints/*/computeType',
  ],
  expected: 'a managed network, or no address list',
  because:
    'The deployments of a managed online endpoint come from addresses that are on no list. Without a managed network they have no private way to the workspace, and deploying fails.',
  offers: [PUBLIC_ACCESS_OFF],
  evaluate,
  writes: PUBLIC_ACCESS_OFF_WRITES,
  fix: turnPublicAccessOff,
};
