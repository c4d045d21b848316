import { holdsCompute } from '../../facts/subnetUse';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { judgeSubnets, NETWORKS } from '../networks';
import {
  fail,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact } from '../patches';

const SUBNETS = `${NETWORKS}/*/subnets/*`;
const OFF = { title: 'Take the delegation off' };

/** A subnet for compute belongs to no other service. */
export const subnetDelegation: Check = {
  id: 'subnet-delegation',
  title: 'Subnets with compute are not delegated',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: [
    `${SUBNETS}/delegations`,
    `${SUBNETS}/purpose`,
    '/compute/*/subnetId',
  ],
  expected: 'no delegation',
  because:
    'Azure puts nobody else’s machines into a delegated subnet. An older page had a subnet delegated to container instances for serving; those are no longer supported with a private workspace, and never in the subnet of training compute.',
  offers: [OFF],
  evaluate: facts =>
    judgeSubnets(
      facts,
      ({ subnet, name, at }) => {
        const compute = holdsCompute(facts, subnet);
        if (compute === false) return notApplicable('no compute');
        const { delegations } = subnet;
        if (!delegations) {
          return unknown(at('delegations'), `delegation of ${name} not known`);
        }
        const outcome = delegations.length
          ? fail({
              pointer: at('delegations'),
              observed: `${name} is delegated to ${quoted(delegations[0])}`,
            })
          : pass(name);
        return compute
          ? outcome
          : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
      },
      { pass: 'none delegated', notApplicable: 'no subnet for compute' },
    ),
  writes: [`${SUBNETS}/delegations`],
  fix: ({ isolation }, { places }) => [
    {
      ...OFF,
      patch: places.map(place => setFact(isolation, place.pointer, [])),
    },
  ],
};
