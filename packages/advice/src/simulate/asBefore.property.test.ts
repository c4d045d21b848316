import { workspaceIsolationSchema } from '@ringfence/engine';
import { isolation, knowingLess } from '@ringfence/testing';
import fc from 'fast-check';
import { edited, known } from '../__testUtils__/changes';
import { unsaidAsBefore } from './asBefore';
import { simulateChange } from './simulate';

const asBefore = { unsaid: 'as-before' } as const;

describe('a field that is not said, taken as before', () => {
  it('leaves everything as it is where nothing is said', () => {
    fc.assert(
      fc.property(isolation, value => {
        expect(simulateChange(value, {}, asBefore).outcome).toBe('none');
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing for whatever is left out of a description, entries of lists aside', () => {
    fc.assert(
      fc.property(knowingLess, ({ value, less }) => {
        for (const { pointer, isolation: vaguer } of less) {
          const named = !/\/\d+\//.test(pointer);
          expect(named && simulateChange(value, vaguer, asBefore).outcome).toBe(
            named && 'none',
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes an only entry without a name for the only one before', () => {
    const answer = simulateChange(
      known(),
      { resources: { keyVault: [{ publicNetworkAccess: 'Enabled' }] } },
      asBefore,
    );
    expect(answer.outcome).toBe('allowed');
    expect(answer.commands).toEqual([
      expect.stringMatching(/keyvault update --name kv-fraud .*Enabled$/),
    ]);
  });

  it('keeps to the schema', () => {
    fc.assert(
      fc.property(isolation, isolation, (before, after) => {
        const merged = unsaidAsBefore(before, after);
        expect(workspaceIsolationSchema.parse(merged)).toEqual(merged);
      }),
      { numRuns: 200 },
    );
  });

  it('fills in entries by their name, takes the list for all there is, and keeps types apart', () => {
    const merged = unsaidAsBefore(
      edited(known(), {
        '/outbound/rules': [
          { name: 'pypi', type: 'ServiceTag', serviceTag: 'Internet' },
          { name: 'r', type: 'FQDN', fqdn: 'cloud.r-project.org' },
        ],
      }),
      {
        compute: [{ name: 'CPU', maxNodes: 8 }],
        outbound: { rules: [{ name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' }] },
      },
    );
    expect(merged.compute).toEqual([
      { ...known().compute![0], name: 'CPU', maxNodes: 8 },
    ]);
    expect(merged.outbound).toEqual({
      ...known().outbound,
      rules: [{ name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' }],
    });
  });
});
