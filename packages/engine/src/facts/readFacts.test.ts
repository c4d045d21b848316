import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { WorkspaceIsolation } from '../model';
import { readFacts, readFactsAfter } from './readFacts';

/** An isolation that has some sections of one and the others of another. */
const mixed = (
  one: WorkspaceIsolation,
  other: WorkspaceIsolation,
  sections: readonly string[],
): WorkspaceIsolation =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map(key => [
      key,
      (sections.includes(key) ? other : one)[key as keyof WorkspaceIsolation],
    ]),
  );

it('knows the same of an isolation, whatever it was made from', () => {
  fc.assert(
    fc.property(
      isolation,
      isolation,
      fc.subarray([
        'inbound',
        'outbound',
        'customNetwork',
        'resources',
        'compute',
        'endpoints',
        'region',
      ]),
      (one, other, sections) => {
        const made = mixed(one, other, sections);
        expect(readFactsAfter(readFacts(one), made)).toEqual(readFacts(made));
      },
    ),
    { seed: 20261130, numRuns: 200 },
  );
});

it('takes over what is the same, and reads anew what is not', () => {
  const before = readFacts({
    inbound: { publicNetworkAccess: 'Disabled' },
    resources: { storage: [], keyVault: [] },
  });
  const after = readFactsAfter(before, {
    ...before.isolation,
    inbound: { publicNetworkAccess: 'Enabled' },
    resources: { ...before.isolation.resources, keyVault: [{}] },
  });
  expect(after.resources?.storage).toBe(before.resources?.storage);
  expect(after.resources?.keyVault).toHaveLength(1);
  expect(after.inbound?.publicNetworkAccess).toBe('Enabled');
});
