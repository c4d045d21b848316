import { Compute } from '../../model/isolation';
import { readFacts } from '../readFacts';
import { readBalancers, readCompute } from './computeAccess';
import { StateRange } from './range';

const inWords = ({ worst, best, unknowns }: StateRange) => [
  worst === best ? worst : `${worst}..${best}`,
  ...unknowns.map(({ pointer }) => pointer),
];
const factsOf = (compute: Compute[]) => readFacts({ compute }).compute!;
const read = (compute: Compute, managed?: boolean) =>
  readCompute(factsOf([compute])[0], 0, { managed });

describe('how open a compute is', () => {
  const shut = { nodePublicIp: false, sshPublicAccess: false };

  it.each<[string, Compute, string[]]>([
    ['of no known kind', shut, ['open..closed', '/compute/0/type']],
    [
      'of a kind that nobody knows',
      { type: 'X', ...shut },
      ['open..closed', '/compute/0/type'],
    ],
    [
      'that nobody signs in to',
      { type: 'ServerlessSpark', nodePublicIp: false },
      ['closed'],
    ],
    [
      'that people may sign in to',
      { type: 'VirtualMachine', nodePublicIp: false },
      ['open..closed', '/compute/0/sshPublicAccess'],
    ],
    [
      'of a cluster that people may sign in to',
      { type: 'AmlCompute', nodePublicIp: false },
      ['open..closed', '/compute/0/sshPublicAccess'],
    ],
  ])('%s', (_, compute, expected) => {
    expect(inWords(read(compute))).toEqual(expected);
  });

  it('is said of its name, or of its number', () => {
    const placeOf = (name?: string) =>
      read({ name, type: 'ServerlessSpark', nodePublicIp: false }).witness
        ?.place;
    expect(placeOf('one')).toBe('one');
    expect(placeOf()).toBe('compute 1');
  });

  it.each<[boolean | undefined, Compute, string[]]>([
    [true, { subnetId: ' ', nodePublicIp: true }, ['closed']],
    [true, { subnetId: '/subnet', nodePublicIp: true }, ['open']],
    [true, { nodePublicIp: true }, ['open..closed', '/compute/0/subnetId']],
    [true, { nodePublicIp: false }, ['closed']],
    [false, { subnetId: ' ', nodePublicIp: true }, ['open']],
    [
      undefined,
      { subnetId: ' ', nodePublicIp: true },
      ['open..closed', '/outbound/isolationMode'],
    ],
  ])(
    'that is serverless, in a managed network (%p): %j',
    (managed, compute, expected) => {
      const serverless = { type: 'Serverless', ...compute };
      expect(inWords(read(serverless, managed))).toEqual(expected);
    },
  );
});

describe('how open the clusters are that an endpoint may run on', () => {
  const endpoint = { name: 'one', at: '/endpoints/0' };
  const balancers = (compute?: Compute[]) =>
    inWords(readBalancers({ compute: compute && factsOf(compute) }, endpoint));
  const inside = { type: 'AKS', loadBalancerType: 'InternalLoadBalancer' };
  const outside = { type: 'Kubernetes', loadBalancerType: 'PublicIp' };
  const node = { type: 'AmlCompute', nodePublicIp: true };

  it.each<[string, Compute[] | undefined, string[]]>([
    ['where no compute is known', undefined, ['open..closed', '/endpoints/0']],
    ['where none is a cluster', [node], ['open..closed', '/endpoints/0']],
    ['with internal load balancers', [node, inside], ['closed']],
    ['with a public one among them', [inside, outside], ['open']],
    [
      'beside what may be one',
      [inside, { loadBalancerType: 'InternalLoadBalancer' }],
      ['open..closed', '/compute/1/type'],
    ],
  ])('%s', (_, compute, expected) => {
    expect(balancers(compute)).toEqual(expected);
  });

  it('is found once for all endpoints', () => {
    const compute = factsOf([inside]);
    expect(readBalancers({ compute }, endpoint)).toBe(
      readBalancers({ compute }, endpoint),
    );
  });
});

it('calls what is not known of a compute by the name of that', () => {
  const labelsOf = (type: string) =>
    read({ name: 'c1', type }).unknowns.map(({ label }) => label);
  const unnamed = [...labelsOf('AmlCompute'), ...labelsOf('AKS')].map(label =>
    label.replace(/\S*c1/, '…'),
  );
  expect(unnamed).toEqual([
    'whether … has public IP addresses',
    'whether … can be reached by SSH from the internet',
    'whether … serves through a public load balancer',
    'whether … stands in a virtual network',
    'whether the control plane of … is private',
  ]);
});
