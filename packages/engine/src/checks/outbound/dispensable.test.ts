import fc from 'fast-check';
import { alternatingTags } from '@ringfence/testing';
import { Facts } from '../../facts/facts';
import { readFacts } from '../../facts/readFacts';
import { EGRESS_RULES, keepingEgressRules } from '../../facts/rulesInForce';
import { WorkspaceIsolation } from '../../model/isolation';
import { patched, removeRules, sparing } from '../patches';
import { indispensableEgress } from './closeEgress';
import { dispensable } from './dispensable';

const mostly = (usual: string, ...others: string[]) =>
  fc.constantFrom(usual, usual, usual, ...others);

const rule = fc.record(
  {
    name: fc.constantFrom('one', 'other'),
    type: mostly('ServiceTag', 'FQDN', 'PrivateEndpoint'),
    serviceTag: fc.constantFrom(
      'AzureActiveDirectory',
      'AzureMachineLearning',
      'BatchNodeManagement.westeurope',
      'Storage',
      'Storage.northeurope',
      'AzureResourceManager',
      'DataFactory',
      'AzureCloud',
    ),
    fqdn: fc.constantFrom(
      '*',
      '*oft.com',
      'ml.azure.com',
      'mcr.microsoft.com, *.data.mcr.microsoft.com',
      '*.blob.core.windows.net,*.table.core.windows.net',
    ),
    protocol: mostly('TCP', '*', 'UDP'),
    portRanges: mostly('443', '80,443', '445', '1-65535'),
    action: mostly('Allow', 'Deny'),
    addressPrefixes: fc.constantFrom<string[]>([], ['203.0.113.0/24']),
  },
  { requiredKeys: ['type'] },
);

const ownNetwork = fc
  .record(
    {
      cloud: fc.constant('AzureCloud'),
      region: fc.constant('westeurope'),
      rules: fc.array(rule, { maxLength: 24 }),
    },
    { requiredKeys: ['rules'] },
  )
  .map(
    ({ rules, ...where }): WorkspaceIsolation => ({
      ...where,
      outbound: { isolationMode: 'Disabled' },
      customNetwork: {
        virtualNetworks: [{}],
        egress: { filter: 'Firewall', defaultAction: 'Deny', rules },
      },
    }),
  );

const placesOf = ({ customNetwork }: Facts) =>
  (customNetwork?.egress?.rules ?? []).map((_, index) => ({
    pointer: `${EGRESS_RULES}/${index}`,
  }));

/** The same, rule by rule from the last. */
function oneByOne(facts: Facts) {
  let kept = facts;
  return [...placesOf(facts)]
    .reverse()
    .filter(place => {
      const [fix] = sparing(
        kept,
        indispensableEgress,
        removeRules(kept.isolation, [place], '', EGRESS_RULES),
      );
      if (fix) kept = readFacts(patched(kept.isolation, fix.patch));
      return fix !== undefined;
    })
    .reverse()
    .map(({ pointer }) => pointer);
}

describe('the rules that a custom network can do without', () => {
  it('are those that trying each from the last one finds', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(ownNetwork.map(readFacts), facts => {
        const found = dispensable(facts, placesOf(facts));
        sizes.add(placesOf(facts).length - found.length);
        expect(found.map(({ pointer }) => pointer)).toEqual(oneByOne(facts));
      }),
      { numRuns: 200 },
    );
    // Several rules that have to stay are among them, or this would say little.
    expect(sizes.size).toBeGreaterThan(3);
  });

  it('are found by few looks, however many rules there are', () => {
    const facts = readFacts(alternatingTags(1000));
    const spies = indispensableEgress.map(check =>
      jest.spyOn(check, 'evaluate'),
    );
    const found = dispensable(facts, placesOf(facts));
    const looks = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    spies.forEach(spy => spy.mockRestore());
    expect(found).toHaveLength(999);
    expect(looks).toBeLessThan(100);
  });
});

describe('facts that keep some egress rules', () => {
  it('are those that reading the isolation without the others gives', () => {
    fc.assert(
      fc.property(ownNetwork, fc.func(fc.boolean()), (value, isKept) => {
        const facts = readFacts(value);
        const gone = placesOf(facts).filter((_, index) => !isKept(index));
        const [fix] = removeRules(value, gone, '', EGRESS_RULES);
        expect(keepingEgressRules(facts, isKept)).toEqual(
          readFacts(patched(value, fix?.patch ?? [])),
        );
      }),
      { numRuns: 100 },
    );
  });
});
