import {
  isOtherService,
  isKubernetes,
  takesSsh,
} from '../../facts/computeKinds';
import { Facts } from '../../facts/facts';
import { readCompute } from '../../facts/reach/computeAccess';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact, sparing } from '../patches';
import { ComputeAt, judgeComputes } from './judgeComputes';
import { noPublicIpPrivateEndpoint } from './no-public-ip-private-endpoint';
import { noPublicIpSubnet } from './no-public-ip-subnet';
import { serverlessSubnet } from './serverless-subnet';

/** Serverless nodes have addresses of their own in a subnet of one's own only. */
function judgeServerless(
  { item, index, at, name }: ComputeAt,
  facts: Facts,
): Outcome {
  const { worst, best, unknowns } = readCompute(item, index, facts);
  if (best === 'open') {
    return fail({
      pointer: at('nodePublicIp'),
      observed: `${name()} has public IP addresses`,
    });
  }
  return worst === 'open'
    ? unknown(unknowns[0].pointer, `not known ${unknowns[0].label}`)
    : pass('no public IP');
}

function judge(compute: ComputeAt, facts: Facts): Outcome {
  const { item, at, name } = compute;
  const { nodePublicIp, sshPublicAccess } = item;
  const type = recognised(item.type);
  if (!type) return unknown(at('type'), `type of ${name()} not known`);
  if (isKubernetes(type)) return notApplicable('a Kubernetes cluster');
  if (type === 'Serverless') return judgeServerless(compute, facts);
  const places = [
    nodePublicIp && {
      pointer: at('nodePublicIp'),
      observed: `${name()} has public IP addresses`,
    },
    sshPublicAccess &&
      (takesSsh(type) || isOtherService(type)) && {
        pointer: at('sshPublicAccess'),
        observed: `${name()} takes SSH from the internet`,
      },
  ].flatMap(place => place || []);
  if (places.length) return fail(...places);
  if (isOtherService(type)) {
    return unknown(at('type'), `not known how ${name()} is reached`);
  }
  if (nodePublicIp === undefined) {
    return unknown(at('nodePublicIp'), `public IP of ${name()} not known`);
  }
  return sshPublicAccess === undefined && takesSsh(type)
    ? unknown(at('sshPublicAccess'), `SSH to ${name()} not known`)
    : pass('no public IP');
}

/** No compute has a public address or takes SSH from the internet. */
export const computePublicIp: Check = {
  id: 'compute-public-ip',
  title: 'Compute has no public address',
  nature: 'risk',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: [
    '/compute/*/type',
    '/compute/*/nodePublicIp',
    '/compute/*/sshPublicAccess',
    '/compute/*/subnetId',
    '/outbound/isolationMode',
  ],
  expected: 'no node public IP and no public SSH',
  because:
    'A node with a public address can be attacked directly, and needs an inbound opening for Azure to manage it.',
  opens: 'open',
  offers: [{ title: 'Take the public addresses off' }],
  evaluate: facts =>
    judgeComputes(facts, compute => judge(compute, facts), {
      pass: 'none public',
      notApplicable: 'no compute',
    }),
  writes: ['/compute/*/nodePublicIp', '/compute/*/sshPublicAccess'],
  fix: (facts, { places }) =>
    sparing(
      facts,
      [noPublicIpPrivateEndpoint, noPublicIpSubnet, serverlessSubnet],
      [
        {
          title: 'Take the public addresses off',
          patch: places.map(place =>
            setFact(facts.isolation, place.pointer, false),
          ),
        },
      ],
    ),
};
