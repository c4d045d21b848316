import { openedByUnread } from './openedByUnread';
import { between, known } from './range';

const facts = {
  unread: [{ pointers: ['/inbound/ipRules'], source: '', reason: 'a loop' }],
} as unknown as Parameters<typeof openedByUnread>[0];
const LIST = '/inbound/ipRules';
const UNREAD = { pointer: LIST, label: 'what was not read: a loop' };
const shown = { place: 'the workspace', path: ['shown'], pointers: ['/shown'] };

describe('what was not read', () => {
  it('may open what it touches', () => {
    expect(openedByUnread(facts, known('closed', shown), '/inbound')).toEqual({
      worst: 'open',
      best: 'closed',
      unknowns: [UNREAD],
      witness: {
        place: 'the workspace',
        path: [UNREAD.label],
        pointers: [UNREAD.pointer],
      },
    });
  });

  it('is beside what else is not known', () => {
    const other = { pointer: '/other', label: 'other' };
    const range = between('open', 'partial', [other], shown);
    expect(openedByUnread(facts, range, LIST)).toEqual({
      ...range,
      unknowns: [other, UNREAD],
    });
  });

  it.each([
    ['touches something else', facts, known('closed'), '/outbound'],
    ['is nothing', {}, known('closed'), LIST],
    ['touches what is open anyway', facts, known('open'), LIST],
  ])('changes nothing where it %s', (_, unread, range, pointer) => {
    expect(openedByUnread(unread, range, pointer)).toBe(range);
  });
});
