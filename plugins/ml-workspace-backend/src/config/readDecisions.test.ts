import { mockServices } from '@backstage/backend-test-utils';
import { readDecisions } from './readDecisions';
import { readMessages } from './readMessages';

const config = (mlWorkspace: object) =>
  mockServices.rootConfig({ data: { mlWorkspace } as never });

describe('mlWorkspace.decisions', () => {
  it('waits for 30 days, and reminds nobody, unless it is said', () => {
    expect(readDecisions(config({}))).toEqual({
      expireAfterMs: 30 * 86_400_000,
      escalateTo: [],
      platform: [],
      caretakers: [],
      mendWithinMs: 14 * 86_400_000,
    });
  });

  it('says when and whom', () => {
    const decisions = {
      remindAfter: { days: 2 },
      escalateAfter: 'P3D',
      escalateTo: ['Group:Platform', 'user:default/ann'],
    };
    expect(readDecisions(config({ decisions }))).toMatchObject({
      remindAfterMs: 2 * 86_400_000,
      escalateAfterMs: 3 * 86_400_000,
      escalateTo: ['group:default/platform', 'user:default/ann'],
    });
  });

  it.each([
    [{ escalateAfter: 'P3D' }, /escalateAfter and escalateTo/],
    [{ escalateTo: ['group:default/a'] }, /escalateAfter and escalateTo/],
    [
      { escalateAfter: 'P3D', escalateTo: ['system:default/a'] },
      /escalateTo\[0\]: expected the entity ref of a Group or User/,
    ],
    [{ remindAfter: { days: 0 } }, /remindAfter: expected a duration/],
  ])('refuses %j, and names the key', (decisions, problem) => {
    expect(() => readDecisions(config({ decisions }))).toThrow(problem);
  });
});

describe('mlWorkspace.messages.page', () => {
  it('is a path in the portal', () => {
    expect(readMessages(config({}))).toEqual({ page: '/ml-workspace' });
    const messages = { page: '/tools/ml-workspace' };
    expect(readMessages(config({ messages }))).toEqual(messages);
  });

  it.each(['ml-workspace', 'https://evil.example', '//evil.example', '/a b'])(
    'is not %s',
    page => {
      expect(() => readMessages(config({ messages: { page } }))).toThrow(
        /mlWorkspace\.messages\.page: expected a path/,
      );
    },
  );
});
