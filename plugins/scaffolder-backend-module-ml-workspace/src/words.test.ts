import {
  aProtectedWorkspace,
  anOpenWorkspace,
  aWorkspaceWithPort22,
  judged,
} from './__testUtils__/isolations';
import { describeFields, describeFindings, fieldName } from './words';

describe('fieldName', () => {
  it.each([
    [
      '/isolation/outbound/rules/0/portRanges',
      'isolation.outbound.rules[0].portRanges',
    ],
    ['/owner', 'owner'],
    ['/isolation/a~1b/c~0d', 'isolation.a/b.c~d'],
    ['', ''],
  ])('tells %s as %s', (pointer, name) => {
    expect(fieldName(pointer)).toBe(name);
  });
});

describe('describeFields', () => {
  it('says where, what and what else was expected', () => {
    expect(
      describeFields([
        {
          pointer: '/owner',
          message: 'Not in the catalog',
          expected: 'a Group',
        },
        { pointer: '', message: 'Too large', expected: 'at most 1 MiB' },
      ]),
    ).toEqual([
      '- owner: Not in the catalog (expected: a Group)',
      '- input: Too large (expected: at most 1 MiB)',
    ]);
  });
});

describe('describeFindings', () => {
  it('has nothing to say of a workspace that policy allows', () => {
    expect(describeFindings(judged(aProtectedWorkspace()))).toEqual([]);
  });

  it('tells a failing check with place, value, expectation, reason and fix', () => {
    expect(describeFindings(judged(aWorkspaceWithPort22()))).toContainEqual(
      expect.stringMatching(
        /^Fails: .+ \(constraint, high\)\. Found outbound\.rules\[0\]\.portRanges: .*22.*\. Expected .+\. .+ Fix: .+\.$/,
      ),
    );
  });

  it('tells why policy does not allow it', () => {
    expect(describeFindings(judged(anOpenWorkspace()))).toContainEqual(
      expect.stringMatching(/^Policy baseline: confidential data needs/),
    );
  });

  it('tells an unknown check only where policy insists on it', () => {
    const posture = judged({ dataClassification: 'public' });
    const unknown = describeFindings(posture).filter(line =>
      line.startsWith('Unknown'),
    );

    expect(unknown).toEqual([
      expect.stringContaining('Somebody can reach the workspace'),
    ]);
  });
});
