import {
  BOUNDARIES,
  Facts,
  WorkspaceIsolation,
  allChecks,
  completeRequest,
  readFacts,
} from '@ringfence/engine';
import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { withAllElseOf } from '../__testUtils__/grafted';
import { itemsOf } from './items';
import { LANE_READS, readsOf } from './reads';

const CONTEXT = { writeCapableDestinations: [] };

const isolations = fc.oneof(isolation, isolation.map(completeRequest));

const partOf = (pointer: string) => `/${pointer.split('/')[1]}`;
const written = new Set(
  allChecks.flatMap(({ writes = [] }) => writes.map(partOf)),
);

/** What no fix writes: it stays as it is, whatever is tried. */
const unwritten = (...values: WorkspaceIsolation[]) =>
  values
    .flatMap(Object.keys)
    .map(field => `/${field}`)
    .filter(part => !written.has(part));

/** Both of an isolation and of one that differs in all but what is kept, what is made of their facts. */
const bothOf = <T>(
  [own, other]: [WorkspaceIsolation, WorkspaceIsolation],
  kept: readonly string[],
  make: (facts: Facts) => T,
): [T, T] => [
  make(readFacts(own)),
  make(
    readFacts(withAllElseOf(own, other, [...kept, ...unwritten(own, other)])),
  ),
];

describe('what something depends on', () => {
  it.each(BOUNDARIES)('is told of everything behind %s', boundary => {
    fc.assert(
      fc.property(isolations, isolations, (own, other) => {
        const [here, there] = bothOf(
          [own, other],
          LANE_READS[boundary],
          facts =>
            itemsOf[boundary](facts).map(
              ({ pointer, reading: { worst, best } }) => [pointer, worst, best],
            ),
        );
        expect(there).toEqual(here);
      }),
      { numRuns: 300 },
    );
  });

  it('is told of every single thing, where it is less than all behind its boundary', () => {
    fc.assert(
      fc.property(isolations, isolations, (own, other) => {
        for (const boundary of BOUNDARIES) {
          for (const item of itemsOf[boundary](readFacts(own))) {
            const [here, there] = bothOf([own, other], item.reads, facts =>
              itemsOf[boundary](facts).find(
                ({ pointer }) => pointer === item.pointer,
              ),
            );
            expect(there?.reading.worst).toEqual(here?.reading.worst);
            expect(there?.reading.best).toEqual(here?.reading.best);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is told of every check', () => {
    fc.assert(
      fc.property(isolations, isolations, (own, other) => {
        for (const check of allChecks) {
          const [here, there] = bothOf([own, other], readsOf(check), facts => {
            const { status, places } = check.evaluate(facts, CONTEXT);
            return [check.id, status, ...places.map(({ pointer }) => pointer)];
          });
          expect(there).toEqual(here);
        }
      }),
      { numRuns: 150 },
    );
  });
});
