import { isolation, knowingLess } from '@ringfence/testing';
import fc from 'fast-check';
import {
  BOUNDARIES,
  LANE_STATES,
  LaneState,
  WorkspaceIsolation,
} from '../model';
import { baselinePolicy } from '../policy';
import { evaluate } from './evaluate';

const judge = (value: WorkspaceIsolation) => evaluate(value, baselinePolicy);
const rank = (state: LaneState) => LANE_STATES.indexOf(state);

const withUnread = (
  value: WorkspaceIsolation,
  pointers: string[],
): WorkspaceIsolation => ({
  ...value,
  unread: [{ pointers, reason: 'a linked template' }],
});

/** An isolation, and pointers to what stands in it, above it and nowhere. */
const somewhere = fc
  .tuple(
    fc.oneof(
      isolation,
      knowingLess.map(({ value }) => value),
    ),
    fc.subarray(
      [
        '',
        '/inbound',
        '/inbound/publicNetworkAccess',
        '/inbound/privateEndpoints',
        '/outbound/rules',
        '/outbound/isolationMode',
        '/customNetwork',
        '/resources',
        '/resources/storage',
        '/resources/storage/0/ipRules',
        '/resources/keyVault/0',
        '/compute',
        '/compute/0',
        '/compute/0/nodePublicIp',
        '/compute/9/type',
        '/endpoints',
        '/needs',
        '/dataClassification',
        '/nowhere/0/at~1all',
      ],
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([value, pointers]) => ({
    before: judge(value),
    after: judge(withUnread(value, pointers)),
  }));

describe('a part that was not read', () => {
  it('never makes a lane or the verdict better', () => {
    fc.assert(
      fc.property(somewhere, ({ before, after }) => {
        for (const boundary of BOUNDARIES) {
          const [was, is] = [before.lanes[boundary], after.lanes[boundary]];
          expect(rank(is.worst)).toBeLessThanOrEqual(rank(was.worst));
          expect(rank(is.best)).toBeLessThanOrEqual(rank(was.best));
        }
        fc.pre(before.verdict !== 'invalid');
        expect(after.level).toBeLessThanOrEqual(before.level);
      }),
      { numRuns: 500 },
    );
  });

  it('turns no result into a pass or a failure, only into one that is not known', () => {
    fc.assert(
      fc.property(somewhere, ({ before, after }) => {
        const changed = after.results.filter(
          ({ status }, index) => status !== before.results[index].status,
        );
        expect(changed.filter(({ status }) => status !== 'unknown')).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
