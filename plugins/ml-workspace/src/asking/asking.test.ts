import { compareOptions, readAskingGuide, withHosts } from '@ringfence/advice';
import { baselinePolicy } from '@ringfence/engine';
import { english } from '../__testUtils__/english';
import { judgeRequest } from '../form';
import {
  Answers,
  askedIsolation,
  basisOf,
  blockersOf,
  departuresOf,
  isWorthKeeping,
  needsOf,
  openQuestions,
  optionOf,
  readDrafts,
  withDraft,
  withoutDraft,
} from '.';

const sets = Object.entries(readAskingGuide({}).destinationSets).map(
  ([name, set]) => ({ name, ...set }),
);
const zones = [
  {
    name: 'ml-dev',
    subscriptionId: '00000000-0000-4000-8000-000000000001',
    resourceGroup: 'rg-ml-dev',
    region: 'westeurope',
  },
];
const answers: Answers = {
  name: 'mlw-a',
  owner: 'group:default/a',
  zone: 'ml-dev',
  dataClassification: 'confidential',
  client: 'virtual-network',
  sets: ['pypi', 'huggingface'],
  serving: 'none',
};

const optionFor = (said: Answers) =>
  optionOf(
    said,
    compareOptions(needsOf(said, sets, 'westeurope'), baselinePolicy),
  )!;
const askedFor = (said: Answers) =>
  askedIsolation(said, optionFor(said), { sets, zones });
const judged = (said: Answers) => judgeRequest(askedFor(said), baselinePolicy);

const sending = (said: Answers) => ({
  answers: said,
  judgement: openQuestions(said).length ? undefined : judged(said),
  oneWay: ['it stays'],
  name: { state: 'free' },
  hasZone: true,
});
const blocks = (said: Answers, more = {}) =>
  blockersOf(english, { ...sending(said), ...more }).map(({ at }) => at);

describe('what the answers ask for', () => {
  it('is the proposal, in its place, with a named rule for each host', () => {
    const { workspace, region, outbound } = askedFor(answers);
    expect(workspace).toMatchObject({
      name: 'mlw-a',
      subscriptionId: zones[0].subscriptionId,
      resourceGroup: 'rg-ml-dev',
    });
    expect(region).toBe('westeurope');
    expect(outbound?.isolationMode).toBe('AllowOnlyApprovedOutbound');
    expect(outbound?.rules?.map(({ name }) => name)).toEqual([
      'pypi-1',
      'pypi-2',
      'huggingface-1',
      'huggingface-2',
      'huggingface-3',
    ]);
  });

  it('keeps what was set by hand until a question is answered otherwise', () => {
    const isolation = { ...askedFor(answers), highBusinessImpact: true };
    const on = basisOf(answers, optionFor(answers).id);
    const kept = { ...answers, byHand: { on, isolation } };
    expect(askedFor({ ...kept, name: 'mlw-b' })).toMatchObject({
      highBusinessImpact: true,
      workspace: { name: 'mlw-b' },
    });
    expect(askedFor({ ...kept, sets: [] }).highBusinessImpact).not.toBe(true);
  });

  it('departs from the golden path only where something is let out', () => {
    const { posture, isolation } = judged(answers);
    const boundaries = departuresOf(posture, isolation, baselinePolicy).map(
      ({ boundary }) => boundary,
    );
    expect(boundaries).toContain('outbound');
    expect(boundaries).not.toContain('inbound');
  });
});

describe('what blocks a request', () => {
  it('is every question that is open, and nothing that was not asked', () => {
    expect(openQuestions({})).toEqual([
      'sensitive',
      'client',
      'fetch',
      'serving',
    ]);
    expect(blocks({})).toEqual([
      'name',
      'owner',
      'zone',
      'sensitive',
      'client',
      'fetch',
      'serving',
    ]);
  });

  it('is what cannot be undone until it is ticked, and then nothing', () => {
    expect(blocks(answers)).toEqual(['oneWay']);
    expect(blocks({ ...answers, understood: ['it stays'] })).toEqual([]);
  });

  it('is a name that somebody has, never one that could not be asked about', () => {
    const ticked = { ...answers, understood: ['it stays'] };
    expect(blocks(ticked, { name: { state: 'taken' } })).toEqual(['name']);
    expect(blocks(ticked, { name: { state: 'unknown' } })).toEqual([]);
  });

  it('is a landing zone that is gone while somebody asks', () => {
    const ticked = { ...answers, understood: ['it stays'] };
    expect(blocks(ticked, { hasZone: false })).toEqual(['zone']);
  });

  it('is what policy refuses, until a decision is asked for with the reason', () => {
    const ticked = {
      ...answers,
      dataClassification: 'restricted',
      understood: ['it stays'],
    };
    expect(blocks({ ...ticked, option: 'managed-approved-only' })).toEqual([
      'anyway',
    ]);
    const asked: Answers = {
      ...ticked,
      option: 'managed-approved-only',
      askAnyway: true,
    };
    expect(blocks(asked)).toEqual(['purpose']);
    expect(blocks({ ...asked, purpose: 'Because' })).toEqual([]);
  });
});

describe('drafts', () => {
  const draft = {
    id: 'a',
    step: 'what' as const,
    answers,
    savedAt: '2026-12-01T10:00:00.000Z',
    by: 'tab',
  };

  it('come back as they were stored, the newest first', () => {
    const later = { ...draft, id: 'b', savedAt: '2026-12-01T11:00:00.000Z' };
    const stored = withDraft(withDraft([], later), draft);
    expect(readDrafts(stored)).toEqual([later, draft]);
    expect(readDrafts(withoutDraft(stored, 'a'))).toEqual([later]);
  });

  it('of an older version, or of anybody else, are left out', () => {
    const [good] = withDraft([], draft);
    expect(readDrafts([{ ...good, version: 0 }, 'x', null, good])).toEqual([
      draft,
    ]);
    expect(readDrafts('not a list')).toEqual([]);
  });

  it('are kept once something was said', () => {
    expect(isWorthKeeping({ owner: 'group:default/a' })).toBe(false);
    expect(isWorthKeeping({ owner: 'group:default/a', name: 'm' })).toBe(true);
  });
});

it('judges a key press with 200 destinations within 50 ms of processor time, 95 times of 100', () => {
  const start = askedFor(answers);
  const hosts = Array.from({ length: 200 }, (_, n) => `h${n}.example.com`);
  const times = Array.from({ length: 100 }, (_, n) => {
    const isolation = {
      ...start,
      outbound: {
        ...start.outbound,
        rules: withHosts([], [...hosts.slice(1), `key${n}.example.com`]),
      },
    };
    // Processor time: what else the machine does is not the key press's.
    const begun = process.cpuUsage();
    judgeRequest(isolation, baselinePolicy);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  expect(times[95]).toBeLessThan(50);
});
