import { Compute, Endpoint } from '../../model/isolation';
import { readFacts } from '../readFacts';
import { readEndpoint } from './endpointAccess';

const read = (endpoint: Endpoint, compute: Compute[] = []) => {
  const facts = readFacts({ endpoints: [endpoint], compute });
  const range = readEndpoint(facts.endpoints![0], 0, facts);
  const { worst, best, unknowns } = range;
  return {
    place: range.witness?.place,
    state: [
      worst === best ? worst : `${worst}..${best}`,
      ...unknowns.map(({ pointer }) => pointer),
    ],
  };
};

describe('how open an endpoint is', () => {
  const managed = { kind: 'online', computeType: 'Managed' };
  const inside = { type: 'AKS', loadBalancerType: 'InternalLoadBalancer' };

  it.each<[string, Endpoint, Compute[], string[]]>([
    [
      'of batches',
      { kind: 'batch', publicNetworkAccess: 'Enabled' },
      [],
      ['closed'],
    ],
    [
      'with public access',
      { ...managed, publicNetworkAccess: 'Enabled' },
      [],
      ['open'],
    ],
    [
      'without',
      { ...managed, publicNetworkAccess: 'Disabled' },
      [],
      ['closed'],
    ],
    [
      'of which that is not known',
      managed,
      [],
      ['open..closed', '/endpoints/0/publicNetworkAccess'],
    ],
    [
      'on a cluster, whatever it says itself',
      { ...managed, computeType: 'Kubernetes', publicNetworkAccess: 'Enabled' },
      [inside],
      ['closed'],
    ],
    [
      'on nobody knows what',
      { kind: 'online', publicNetworkAccess: 'Enabled' },
      [inside],
      ['open..closed', '/endpoints/0/computeType'],
    ],
    [
      'of no known kind',
      { computeType: 'Managed', publicNetworkAccess: 'Enabled' },
      [],
      ['open..closed', '/endpoints/0/kind'],
    ],
    [
      'of no known kind, which is closed in any',
      { computeType: 'Managed', publicNetworkAccess: 'Disabled' },
      [],
      ['closed'],
    ],
  ])('%s', (_, endpoint, compute, expected) => {
    expect(read(endpoint, compute).state).toEqual(expected);
  });

  it('is said of its name, or of its number', () => {
    expect(read({ name: 'one', kind: 'batch' }).place).toBe('one');
    expect(read({ kind: 'batch' }).place).toBe('endpoint 1');
  });
});
