import {
  approvedOnly,
  internetOutbound,
  publicWorkspace,
} from '@ringfence/testing';
import { baselinePolicy } from '../policy';
import { PolicyExpectation, runPolicyTests, unknownReasons } from '.';

const run = (expect: PolicyExpectation, isolation = internetOutbound()) => {
  const [result] = runPolicyTests(baselinePolicy, [
    { name: 'a case', isolation, expect },
  ]);
  return result;
};

describe('a test of a policy', () => {
  it('passes where policy decides as expected', () => {
    expect(run({ meets: 'no' })).toMatchObject({
      name: 'a case',
      passed: true,
      differences: [],
    });
    expect(
      run({ meets: 'no', verdict: 'isolated', failing: ['verdict'] }).passed,
    ).toBe(true);
    expect(run({ meets: 'yes', failing: [] }, approvedOnly()).passed).toBe(
      true,
    );
  });

  it.each<[string, PolicyExpectation, RegExp]>([
    ['compliance', { meets: 'yes' }, /^meets is no and should be yes$/],
    [
      'verdict',
      { meets: 'no', verdict: 'exposed' },
      /^the verdict is isolated and should be exposed$/,
    ],
    [
      'reason that is not expected',
      { meets: 'no', failing: [] },
      /^verdict stands against it: restricted data needs/,
    ],
    [
      'reason that is missing',
      { meets: 'no', failing: ['verdict', 'locked-out'] },
      /^locked-out should stand against it$/,
    ],
  ])('fails with another %s, and says so', (_, expected, said) => {
    const { passed, differences } = run(expected);
    expect(passed).toBe(false);
    expect(differences).toEqual([expect.stringMatching(said)]);
  });

  it('tells every difference', () => {
    expect(
      run({ meets: 'yes', verdict: 'exposed', failing: ['region'] })
        .differences,
    ).toHaveLength(4);
  });

  it('judges each case by itself, in order', () => {
    const results = runPolicyTests(baselinePolicy, [
      { name: 'one', isolation: approvedOnly(), expect: { meets: 'yes' } },
      {
        name: 'two',
        isolation: { ...publicWorkspace(), dataClassification: 'restricted' },
        expect: { meets: 'yes' },
      },
    ]);
    expect(results.map(({ name, passed }) => [name, passed])).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  it('is known to name what no policy can say', () => {
    expect(
      unknownReasons([
        { expect: { meets: 'no', failing: ['locked-out', 'lockd-out'] } },
        { expect: { meets: 'no', failing: ['verdict', 'lockd-out', 'check'] } },
        { expect: { meets: 'yes' } },
      ]),
    ).toEqual(['lockd-out', 'check']);
  });
});
