import { MalformedAnswerError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { workspacePosture } from '../__testUtils__/fakeApi';
import { exposedIsolation } from '../__testUtils__/isolations';
import { refusal } from '../__testUtils__/refusal';
import { countResults, failureOf, firstExpiry, openResults } from '.';

const { results } = workspacePosture(
  completeRequest(exposedIsolation()),
).posture;

describe('the rows of a posture', () => {
  it('are the failing checks, then the unknown ones, worst first', () => {
    const rows = openResults(results);
    const statuses = rows.map(row => row.status);
    expect(statuses).toEqual([...statuses].sort());
    expect(new Set(statuses)).toEqual(new Set(['fail', 'unknown']));
    const failing = rows.filter(row => row.status === 'fail');
    expect(failing[0].severity).toBe('high');
  });

  it('are counted one status each, and all of them', () => {
    const counts = countResults(results);
    const sum = Object.values(counts).reduce((a, b) => a + b);
    expect(sum).toBe(results.length);
    expect(counts.waived).toBe(0);
  });

  it('tell the waiver that ends first, across offsets', () => {
    const waiver = (expires: string) => ({
      reason: 'r',
      approver: 'user:default/a',
      expires,
    });
    expect(
      firstExpiry([
        { ...results[0], waivers: [waiver('2027-01-12T00:30:00+02:00')] },
        { ...results[1], waivers: [waiver('2027-01-11T23:00:00Z')] },
      ]),
    ).toBe('2027-01-12T00:30:00+02:00');
    expect(firstExpiry(results)).toBeUndefined();
  });
});

describe('a failed question', () => {
  it('about an entity that is wrong keeps the places to mend', async () => {
    const place = { pointer: '/spec/owner', message: 'm', expected: 'e' };
    const error = await refusal(409, 'ConflictError', 'wrong', [place]);
    expect(failureOf(error)).toMatchObject({
      kind: 'wrong-entity',
      fields: [place],
    });
  });

  it('with status 409 that names no place is any other failure', async () => {
    const failure = failureOf(await refusal(409, 'ConflictError', 'twice'));
    expect(failure.kind).toBe('failed');
    expect(failure.fields).toBeUndefined();
  });

  it.each([
    [401, 'failed'],
    [403, 'denied'],
    [404, 'not-known'],
    [500, 'failed'],
  ] as const)('with status %s is "%s"', async (status, kind) => {
    const failure = failureOf(await refusal(status, 'SomeError', 'why'));
    expect(failure).toEqual({
      kind,
      status,
      message: 'why',
      request: 'GET /workspaces/by-entity/resource/default/x',
    });
  });

  it('without an answer keeps the message', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({
      kind: 'failed',
      message: 'Failed to fetch',
    });
    expect(failureOf('odd')).toEqual({ kind: 'failed', message: 'odd' });
  });

  it('with an answer that is no JSON, or of another shape, is malformed', () => {
    expect(failureOf(new SyntaxError('Unexpected token'))).toMatchObject({
      kind: 'malformed',
    });
    expect(failureOf(new MalformedAnswerError('posture: why'))).toEqual({
      kind: 'malformed',
      message: 'posture: why',
    });
  });
});
