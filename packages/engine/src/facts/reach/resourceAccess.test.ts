import {
  AssociatedResource,
  PerimeterAssociation,
} from '../../model/isolation';
import { readFacts } from '../readFacts';
import { readResource } from './resourceAccess';

const read = (resource: AssociatedResource) => {
  const facts = readFacts({ resources: { storage: [resource] } });
  return readResource(facts.resources!.storage![0], 'storage', '/at');
};
const on = (changes: AssociatedResource): AssociatedResource => ({
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Deny',
  ipRules: [],
  ...changes,
});

describe('who reaches a resource with a firewall', () => {
  it.each<[string, AssociatedResource]>([
    ['listed networks', { ipRules: ['203.0.113.7'] }],
    ['listed networks', { virtualNetworkRules: ['/subnets/a'] }],
    ['listed resources', { resourceInstances: ['/workspaces/a'] }],
    ['no network that is listed', {}],
  ])('are %s: %j', (destination, changes) => {
    const { worst, witness } = read(on(changes));
    expect(worst).toBe('partial');
    expect(witness?.destination).toBe(destination);
  });
});

describe('who reaches a resource in a perimeter', () => {
  const perimeter = (changes: PerimeterAssociation) =>
    read(
      on({
        defaultAction: 'Allow',
        perimeters: [
          {
            accessMode: 'Enforced',
            ipRules: [],
            subscriptions: [],
            ...changes,
          },
        ],
      }),
    ).witness;
  const lets = 'its network security perimeter lets';

  it.each<[PerimeterAssociation, string]>([
    [{}, `${lets} nobody in`],
    [{ ipRules: ['203.0.113.0/24'] }, `${lets} in listed addresses`],
    [{ ipRules: ['0.0.0.0/0'] }, `${lets} in more than selected addresses`],
    [{ subscriptions: ['s'] }, `${lets} in listed subscriptions`],
  ])('%j: %s', (changes, path) => {
    expect(perimeter(changes)?.path).toEqual([path]);
  });
});
