import { Draft } from './draft';
import { SourceNode } from './sourceNode';
import { EVERYTHING, unreadPart, withUnread } from './unread';

const draftOf = () =>
  Draft.create({ isExpression: text => text.startsWith('${'), notes: [] });

describe('what was not read', () => {
  it('holds every fact that is stated by an expression, with its place and words', () => {
    const draft = draftOf();
    const node = SourceNode.create('${var.access}', '/public_network_access');
    draft.text(['inbound', 'publicNetworkAccess'], node);
    expect(draft.subject('workspace', '').isolation.unread).toEqual([
      {
        pointers: ['/inbound/publicNetworkAccess'],
        reason:
          'its value is an expression that the file alone does not settle',
        place: '/public_network_access',
        words: '${var.access}',
      },
    ]);
  });

  it('holds what could not be understood, beside the note of it', () => {
    const draft = draftOf();
    draft.flag(['v1LegacyMode'], SourceNode.create('perhaps', '/v1'));
    expect(draft.subject('workspace', '').isolation.unread).toEqual([
      {
        pointers: ['/v1LegacyMode'],
        reason: 'expected true or false',
        place: '/v1',
        words: 'perhaps',
      },
    ]);
    expect(draft.notes).toEqual([
      '/v1: expected true or false, so it was not read',
    ]);
  });

  it('is told once where one reader takes over from another', () => {
    const draft = draftOf();
    draft.text(['region'], SourceNode.create('${var.region}', '/location'));
    const next = draftOf();
    next.adopt(draft.subject('workspace', ''));
    expect(next.subject('workspace', '').isolation.unread).toHaveLength(1);
  });

  it('says nothing where everything was read', () => {
    expect(withUnread({ region: 'westeurope' }, [], [])).toEqual({
      region: 'westeurope',
    });
  });

  it('keeps 200 characters of what is written', () => {
    const { words } = unreadPart(EVERYTHING, 'a module', '', 'x'.repeat(999));
    expect(words).toHaveLength(200);
  });

  it('becomes one part that touches everything where it is more than the model takes', () => {
    const parts = Array.from({ length: 1500 }, (_, index) =>
      unreadPart(['/compute'], 'a module', `/module/${index}`),
    );
    const { unread } = withUnread({}, parts, []);
    expect(unread).toHaveLength(1000);
    expect(unread?.at(-1)).toEqual({
      pointers: [''],
      reason: '501 further parts that were not read',
    });
  });
});
