import { baselinePolicy } from '@ringfence/engine';
import { english } from '../__testUtils__/english';
import { completeIsolation } from '../__testUtils__/isolations';
import {
  addRule,
  applyFix,
  judgeRequest,
  notesAt,
  problemsOf,
  readFormValue,
  setInboundAccess,
  setRuleText,
  tiersInOrder,
} from '.';

const withRule = (field: 'fqdn' | 'portRanges', text: string) =>
  setRuleText(
    setRuleText(addRule(completeIsolation(), 'FQDN'), 0, 'fqdn', 'pypi.org'),
    0,
    field,
    text,
  );

describe('the live judgement', () => {
  it('says of a request what it is, as requested', () => {
    const { posture, compliance } = judgeRequest(
      completeIsolation(),
      baselinePolicy,
    );
    expect(posture.basis).toEqual({ kind: 'requested' });
    expect(compliance?.meets).toBe('yes');
  });

  it('says nothing of compliance while there is no policy', () => {
    const { posture, compliance } = judgeRequest(
      completeIsolation(),
      undefined,
    );
    expect(posture.verdict).toBe('exfiltration-protected');
    expect(compliance).toBeUndefined();
  });
});

describe('a fix', () => {
  it('takes the fault away and touches nothing else', () => {
    const fixed = applyFix(
      withRule('portRanges', '22'),
      baselinePolicy,
      'fqdn-rule-ports',
    );
    expect(fixed.outbound?.rules).toEqual([
      { name: 'rule-1', type: 'FQDN', fqdn: 'pypi.org', portRanges: '443' },
    ]);
    expect(problemsOf(fixed, english)).toEqual([]);
  });

  it('never changes what it was given', () => {
    const before = setInboundAccess(completeIsolation(), 'all');
    const copy = structuredClone(before);
    const fixed = applyFix(before, baselinePolicy, 'public-access-restricted');
    expect(fixed.inbound?.publicNetworkAccess).toBe('Disabled');
    expect(before).toEqual(copy);
  });

  it('does nothing when the check has meanwhile come to pass', () => {
    const isolation = completeIsolation();
    expect(applyFix(isolation, undefined, 'fqdn-rule-ports')).toBe(isolation);
    expect(applyFix(isolation, undefined, 'no-such-check')).toBe(isolation);
  });
});

describe('notes at a place', () => {
  it('are those of the place and below it, with what is refused told apart', () => {
    const isolation = withRule('fqdn', 'stlake.blob.core.windows.net');
    const { results } = judgeRequest(isolation, undefined).posture;
    const notes = notesAt(isolation, results, '/outbound/rules/0');
    expect(notes.map(({ check, refused }) => [check, refused])).toEqual(
      expect.arrayContaining([
        ['fqdn-rule-storage', true],
        ['write-capable-destinations', false],
      ]),
    );
    expect(notesAt(isolation, results, '/outbound/rules/00')).toEqual([]);
    expect(notesAt(isolation, results, '/outbound/rules/1')).toEqual([]);
  });

  it('tell what is not known of a stated fact, not of one that was left out', () => {
    const stated = withRule('fqdn', 'pypi.org');
    const open = addRule(completeIsolation(), 'FQDN');
    const checksAt = (isolation: typeof stated) =>
      notesAt(
        isolation,
        judgeRequest(isolation, undefined).posture.results,
        '/outbound/rules/0',
      ).map(({ status }) => status);
    expect(checksAt(stated)).toEqual(['unknown']);
    expect(checksAt(open)).toEqual([]);
  });
});

describe('the value a form holds', () => {
  it('reads as the safe start while there is none', () => {
    expect(readFormValue(undefined, {})).toMatchObject({
      ok: true,
      blank: true,
    });
    expect(readFormValue({}, {})).toMatchObject({ ok: true, blank: true });
  });

  it('is told, not mended, when it has another shape', () => {
    expect(readFormValue({ compute: 'none' }, {})).toMatchObject({
      ok: false,
      errors: [{ pointer: '/compute' }],
    });
  });
});

it('orders data classifications by what they ask', () => {
  expect(tiersInOrder(baselinePolicy).map(([name]) => name)).toEqual([
    'public',
    'internal',
    'confidential',
    'restricted',
  ]);
});

it('judges a thousand rules well within the blink that typing allows', () => {
  const [rule] = withRule('fqdn', 'pypi.org').outbound?.rules ?? [];
  const isolation = {
    ...completeIsolation(),
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: Array.from({ length: 1000 }, (_, n) => ({
        ...rule,
        name: `rule-${n}`,
      })),
    },
  };
  const begun = performance.now();
  judgeRequest(isolation, baselinePolicy);
  expect(performance.now() - begun).toBeLessThan(200);
});
