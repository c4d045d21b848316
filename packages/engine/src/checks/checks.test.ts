import { baselinePolicy } from '../policy';
import { evaluate } from '../posture';
import { workspaceIsolationSchema } from '../model';
import { statusesNeverGiven } from '../__testUtils__/besideChecks';
import { cases } from '../__testUtils__/checkCases';
import { describeCheck } from './describe';
import { allChecks } from './registry';

describe.each(allChecks.map(check => [check.id, check] as const))(
  'check %s',
  (id, check) => {
    it('has a case for every status it can give', () => {
      const given = Object.keys(cases[id] ?? {});
      const expected = ['pass', 'fail', 'unknown', 'not-applicable'].filter(
        status => !statusesNeverGiven(id).includes(status),
      );
      expect(given.sort()).toEqual(expected.sort());
    });

    it.each(
      Object.entries(cases[id] ?? {}).flatMap(([status, list]) =>
        list.map((isolation, index) => [status, index + 1, isolation] as const),
      ),
    )('says %s (%i)', (status, _index, isolation) => {
      workspaceIsolationSchema.parse(JSON.parse(JSON.stringify(isolation)));
      const result = evaluate(isolation, baselinePolicy).results.find(
        candidate => candidate.check === id,
      )!;
      expect(result.status).toBe(status);
      expect(result.observed).not.toBe('');
      const placed = status === 'fail' || status === 'unknown';
      expect(result.places.length > 0).toBe(placed);
    });

    it('tells what it reads, where from and since when', () => {
      const told = describeCheck(check);
      expect(told.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(told.reads.length).toBeGreaterThan(0);
      expect(told.source.url).toMatch(/^https:\/\/learn\.microsoft\.com\//);
      expect(told.source.date).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      expect(told.because.length).toBeGreaterThan(20);
    });
  },
);

it('has one check an id', () => {
  const ids = allChecks.map(check => check.id);
  expect(new Set(ids).size).toBe(ids.length);
});
