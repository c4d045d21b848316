import { azureValue } from '../../model/azureValue';
import { pointer } from '../../model/pointer';
import { subnetParts } from '../../network/subnets';
import { Check } from '../check';
import {
  holdsCompute,
  inCustomNetwork,
  isFor,
  judgeSubnets,
  NETWORKS,
} from '../networks';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const SUBNETS = `${NETWORKS}/*/subnets/*`;

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
  evaluate: isolation =>
    judgeSubnets(
      isolation,
      ({ subnet, name, at }) => {
        const compute = holdsCompute(isolation, subnet);
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
  fix: ({ isolation }, outcome) => [
    {
      title: 'Take the delegation off',
      patch: outcome.places.map(place => setFact(isolation, place.pointer, [])),
    },
  ],
};

/** Network policies are off where private endpoints stand. */
export const privateEndpointNetworkPolicies: Check = {
  id: 'private-endpoint-network-policies',
  title: 'Network policies are off on the subnet of private endpoints',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.privateLink,
  reads: [`${SUBNETS}/privateEndpointNetworkPolicies`, `${SUBNETS}/purpose`],
  expected: 'privateEndpointNetworkPolicies Disabled',
  because:
    'The page asks for them to be off before a private endpoint is added. Azure has since learnt to take groups and routes on such a subnet, so it is no longer refused; but then both have to let the private endpoints be reached.',
  evaluate: isolation =>
    judgeSubnets(
      isolation,
      ({ subnet, name, at }) => {
        const meant = isFor(subnet, 'private-endpoints');
        if (meant === false) return notApplicable('no private endpoints');
        const { privateEndpointNetworkPolicies: policies } = subnet;
        const here = at('privateEndpointNetworkPolicies');
        if (policies === undefined) {
          return unknown(here, `network policies of ${name} not known`);
        }
        const outcome = azureValue(policies, ['Disabled'])
          ? pass(name)
          : fail({ pointer: here, observed: `${quoted(policies)} on ${name}` });
        return meant
          ? outcome
          : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
      },
      { pass: 'off', notApplicable: 'no subnet for private endpoints' },
    ),
  fix: ({ isolation }, outcome) => [
    {
      title: 'Turn the network policies off',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, 'Disabled'),
      ),
    },
  ],
};

/** A compute’s network is in the workspace’s subscription. */
export const computeSubnetSubscription: Check = {
  id: 'compute-subnet-subscription',
  title: 'Compute stands in a network of the workspace’s subscription',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: ['/compute/*/subnetId', '/workspace/subscriptionId'],
  expected: 'a subnet in the subscription of the workspace',
  because:
    'Azure Machine Learning puts nodes only into networks of its workspace’s own subscription. Other networks are reached by peering. An older page wanted every resource in one network and subscription; the newer pages ask it of compute alone.',
  evaluate: isolation =>
    inCustomNetwork(isolation, () => {
      const { compute, workspace } = isolation;
      if (!compute) return unknown('/compute', 'compute not known');
      return judgeEach(
        compute,
        ({ name, subnetId }, index) => {
          const at = pointer('compute', index, 'subnetId');
          const what = name ?? `compute ${index + 1}`;
          if (subnetId === '') return notApplicable('no subnet');
          const found = subnetParts(subnetId)?.subscription;
          if (!found) return unknown(at, `subnet of ${what} not known`);
          const own = workspace?.subscriptionId?.trim().toLowerCase();
          if (!own) {
            return unknown('/workspace/subscriptionId', 'not known');
          }
          return found === own
            ? pass(what)
            : fail({
                pointer: at,
                observed: `${what} is in a subnet of another subscription`,
              });
        },
        { pass: 'the same', notApplicable: 'no compute in a subnet' },
      );
    }),
};

/** Subnets are kept apart by what stands in them. */
export const subnetPurposes: Check = {
  id: 'subnet-purposes',
  title: 'Training and private endpoints have subnets of their own',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.plan,
  reads: [`${SUBNETS}/purpose`],
  expected: 'a subnet for training and one for private endpoints',
  because:
    'The recommended network keeps training, scoring and private endpoints apart, so that rules, routes and policies can differ.',
  evaluate: isolation =>
    inCustomNetwork(isolation, () => {
      const networks = isolation.customNetwork?.virtualNetworks ?? [];
      const closed = networks.findIndex(({ subnets }) => !subnets);
      const all = networks.flatMap(({ subnets }) => subnets ?? []);
      for (const purpose of ['training', 'private-endpoints'] as const) {
        const found = all.map(subnet => isFor(subnet, purpose));
        if (found.includes(true)) continue;
        if (closed >= 0) {
          return unknown(`${NETWORKS}/${closed}/subnets`, 'subnets not known');
        }
        return found.includes(undefined)
          ? unknown(NETWORKS, 'use of a subnet not known')
          : fail({ pointer: NETWORKS, observed: `no subnet for ${purpose}` });
      }
      return pass('both');
    }),
};
