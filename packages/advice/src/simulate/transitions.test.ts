import { modeTransition } from './transitions';

const [OFF, INTERNET, APPROVED] = [
  'Disabled',
  'AllowInternetOutbound',
  'AllowOnlyApprovedOutbound',
];

describe('change rule isolation-mode-change by its state machine', () => {
  it.each([
    [OFF, OFF, 'none'],
    [OFF, INTERNET, 'one-way'],
    [OFF, APPROVED, 'one-way'],
    [INTERNET, OFF, 'refused'],
    [INTERNET, INTERNET, 'none'],
    [INTERNET, APPROVED, 'one-way'],
    [APPROVED, OFF, 'refused'],
    [APPROVED, INTERNET, 'refused'],
    [APPROVED, APPROVED, 'none'],
  ])('answers from %s to %s: %s', (before, after, kind) => {
    const { because, source, ...transition } = modeTransition(before, after);
    expect(transition.kind).toBe(kind);
    expect(because).not.toBe('');
    expect(source.url).toMatch(/^https:\/\//);
    expect(source.date).toMatch(/^\d{4}-\d{2}/);
  });

  it('marks the one arrow on which Microsoft’s pages disagree, and refuses it where that is wanted', () => {
    expect(modeTransition(INTERNET, APPROVED)).toMatchObject({
      kind: 'one-way',
      disputed: true,
    });
    expect(
      modeTransition(INTERNET, APPROVED, { disputed: 'refuse' }),
    ).toMatchObject({ kind: 'refused', disputed: true });
    expect(modeTransition(OFF, APPROVED, { disputed: 'refuse' }).kind).toBe(
      'one-way',
    );
  });

  it('takes modes in any spelling', () => {
    expect(
      modeTransition('allow_internet_outbound', 'AllowInternetOutBound').kind,
    ).toBe('none');
    expect(
      modeTransition('disabled', 'allow_only_approved_outbound').kind,
    ).toBe('one-way');
  });

  it('does not know what becomes of a mode that is absent or none of Azure’s', () => {
    expect(modeTransition(undefined, APPROVED)).toMatchObject({
      kind: 'unknown',
      because: expect.stringContaining('before the change is not known'),
    });
    expect(modeTransition(OFF, undefined)).toMatchObject({
      kind: 'unknown',
      because: expect.stringContaining('after the change is not known'),
    });
    expect(modeTransition(OFF, 'Private')).toMatchObject({
      kind: 'unknown',
      because: expect.stringContaining('none that Azure has'),
    });
    expect(modeTransition(undefined, undefined).kind).toBe('none');
  });
});
