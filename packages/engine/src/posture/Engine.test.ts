import { approvedOnly } from '@ringfence/testing';
import { AddedCheck } from '../checks/addedCheck';
import { sources } from '../model/sources';
import { Outcome } from '../checks/check';
import { baselinePolicy } from '../policy';
import { Engine } from './Engine';
import { evaluate } from './evaluate';
import { postureDigest, storePosture } from './stored';

const outcome = (status: Outcome['status'], observed = 'seen'): Outcome => ({
  status,
  observed,
  places:
    status === 'fail' || status === 'unknown'
      ? [{ pointer: '/region', observed }]
      : [],
});

const added = (more: Partial<AddedCheck> = {}): AddedCheck => ({
  id: 'acme/near-people',
  version: '1',
  title: 'The workspace stands near its people',
  nature: 'risk',
  severity: 'low',
  boundary: 'resources',
  source: sources.plan,
  reads: ['/region'],
  expected: 'a region of Europe',
  because: 'Our people are there.',
  evaluate: ({ region }) =>
    outcome(region?.startsWith('west') ? 'pass' : 'fail', region ?? 'none'),
  ...more,
});

const resultOf = (engine: Engine, isolation = approvedOnly()) =>
  engine
    .evaluate(isolation, baselinePolicy)
    .results.find(({ check }) => check.startsWith('acme/'))!;

const mandatory = {
  ...baselinePolicy,
  enforcement: { 'acme/near-people': 'mandatory' as const },
};

describe('an engine without checks of an organisation', () => {
  it('judges as evaluate does', () => {
    expect(Engine.create().evaluate(approvedOnly(), baselinePolicy)).toEqual(
      evaluate(approvedOnly(), baselinePolicy),
    );
  });
});

describe('a check of an organisation', () => {
  it('is judged, told as theirs, and decides compliance but neither verdict nor lanes', () => {
    const engine = Engine.create({ added: [added()] });
    const far = { ...approvedOnly(), region: 'eastus' };
    const plain = evaluate(far, mandatory);
    const posture = engine.evaluate(far, mandatory);
    expect(resultOf(engine, far)).toMatchObject({
      status: 'fail',
      observed: 'eastus',
      version: '1',
    });
    expect(posture.verdict).toBe(plain.verdict);
    expect(posture.lanes).toEqual(plain.lanes);
    expect(posture.compliance.meets).toBe('no');
    expect(engine.describe().find(({ addedBy }) => addedBy)).toMatchObject({
      id: 'acme/near-people',
      addedBy: 'acme',
      version: '1',
    });
  });

  it('is not known to be met where it is mandatory and nobody runs it', () => {
    const near = { ...approvedOnly(), dataClassification: 'public' };
    expect(evaluate(near, baselinePolicy).compliance.meets).toBe('yes');
    const { compliance } = evaluate(near, mandatory);
    expect(compliance.meets).toBe('unknown');
    expect(compliance.failing).toEqual([
      expect.objectContaining({
        check: 'acme/near-people',
        message: expect.stringContaining('only the server has it'),
      }),
    ]);
  });

  it('changes the version of the engine and the digest of a posture with its own version', () => {
    const one = Engine.create({ added: [added()] });
    const two = Engine.create({ added: [added({ version: '2' })] });
    const digest = (engine: Engine) =>
      postureDigest(
        storePosture(engine.evaluate(approvedOnly(), baselinePolicy)),
      );
    expect(one.version).not.toBe(Engine.create().version);
    expect(two.version).not.toBe(one.version);
    expect(digest(two)).not.toBe(digest(one));
    expect(one.evaluate(approvedOnly(), baselinePolicy).engineVersion).toBe(
      one.version,
    );
  });

  it('keeps its words when its posture is rendered again', () => {
    const engine = Engine.create({ added: [added()] });
    const isolation = { ...approvedOnly(), region: 'eastus' };
    const posture = engine.evaluate(isolation, baselinePolicy);
    const rendered = engine.render(storePosture(posture), isolation);
    expect(rendered.results).toEqual(posture.results);
  });

  const problems: { check: string; problem: string }[] = [];
  const report = (problem: { check: string; problem: string }) =>
    problems.push(problem);
  beforeEach(() => problems.splice(0));

  it('is not known where it throws, and the judgement goes on', () => {
    const engine = Engine.create({
      added: [
        added({
          evaluate: () => {
            throw new TypeError('no such field');
          },
        }),
      ],
      report,
    });
    expect(resultOf(engine)).toMatchObject({
      status: 'unknown',
      observed: 'the check failed to run',
    });
    expect(problems).toEqual([
      {
        check: 'acme/near-people',
        problem: 'threw: TypeError: no such field',
      },
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a status nobody knows', { ...outcome('pass'), status: 'green' }],
    ['a failure without a place', { ...outcome('fail'), places: [] }],
    ['a waiver of its own', { ...outcome('pass'), status: 'waived' }],
  ])('is not known where it answers %s', (_, answer) => {
    const engine = Engine.create({
      added: [added({ evaluate: () => answer as Outcome })],
      report,
    });
    expect(resultOf(engine)).toMatchObject({
      status: 'unknown',
      observed: 'the check gave no usable answer',
    });
    expect(problems).toHaveLength(1);
  });

  it('is not known where it is slow, and is given up after the third time', () => {
    let now = 0;
    let runs = 0;
    const engine = Engine.create({
      added: [
        added({
          evaluate: () => {
            runs += 1;
            now += 60;
            return outcome('pass');
          },
        }),
      ],
      clock: () => now,
      report,
    });
    const seen = [1, 2, 3, 4, 5].map(() => resultOf(engine).observed);
    expect(runs).toBe(3);
    expect(seen).toEqual([
      'the check took too long',
      'the check took too long',
      'the check took too long',
      'the check was too slow and is not run again',
      'the check was too slow and is not run again',
    ]);
  });

  it('proposes nothing where its fix throws', () => {
    const engine = Engine.create({
      added: [
        added({
          evaluate: () => outcome('fail'),
          fix: () => {
            throw new Error('not yet');
          },
        }),
      ],
      report,
    });
    expect(resultOf(engine)).toMatchObject({ status: 'fail', fixes: [] });
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['an id that says nobody', { id: 'near-people' }, 'has no usable id'],
    ['an id in capitals', { id: 'Acme/near' }, 'has no usable id'],
    ['no version', { version: ' ' }, 'has no usable version'],
    [
      'the nature of a constraint',
      { nature: 'constraint' as 'risk' },
      'says nature "constraint"; expected "risk" or "advice"',
    ],
  ])('is refused with %s', (_, more, message) => {
    expect(() => Engine.create({ added: [added(more)] })).toThrow(message);
  });

  it('is refused twice under one id', () => {
    expect(() => Engine.create({ added: [added(), added()] })).toThrow(
      'The added check "acme/near-people" is added twice',
    );
  });
});
