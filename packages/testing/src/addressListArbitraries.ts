import { WorkspaceIsolation } from '@ringfence/engine';
import fc from 'fast-check';
import { isolation } from './arbitraries';
import { mostly } from './networkArbitraries';

/** More entries than Azure takes, each of them a fine one. */
const tooMany = Array.from({ length: 201 }, (_, index) => `203.0.113.${index}`);

/** An address list with entries that Azure takes and entries that it refuses. */
const addressList = fc.oneof(
  {
    arbitrary: fc.array(
      fc.constantFrom(
        '203.0.113.0/24',
        '198.51.100.7',
        '0.0.0.0/1',
        '10.0.0.0/8',
        '192.168.1.1',
        '2001:db8::1',
        '203.0.113.0/33',
        'office',
      ),
      { maxLength: 4 },
    ),
    weight: 6,
  },
  {
    arbitrary: mostly<string[]>(
      tooMany,
      ['office', ...tooMany],
      ['office', ...tooMany.slice(1)],
    ),
    weight: 1,
  },
);

/** An isolation whose address list may hold what Azure refuses. */
export const isolationWithAnyAddresses: fc.Arbitrary<WorkspaceIsolation> = fc
  .tuple(isolation, addressList)
  .map(([value, ipRules]) => ({
    ...value,
    inbound: { ...value.inbound, ipRules },
  }));
