import { isTheirs } from '../decisions/decide';
import { WaitingRequest } from '../decisions/WaitingRequest';
import { refOf } from './refs';

const ADA = 'user:default/ada';
const SPELLINGS = [ADA, 'User:Default/Ada', 'user:ada', 'USER:ADA'];

describe('who somebody is', () => {
  it.each(SPELLINGS)('does not depend on how it is written: %s', written => {
    expect(refOf(written)).toBe(ADA);
  });

  it('keeps what is no ref, in lower case', () => {
    expect(refOf('Policy')).toBe('policy');
  });

  it.each(SPELLINGS)('lets nobody decide on what they asked for as %s', by => {
    const waiting = {
      request: { requested_by: by, state: 'submitted' },
      needs: [{ count: 1, groups: [] }],
    } as unknown as WaitingRequest;
    const ada = { userEntityRef: ADA, refs: [ADA] };
    for (const act of ['approve', 'reject', 'question'] as const) {
      expect(isTheirs(act, waiting, ada)).toBe(false);
    }
    expect(isTheirs('withdraw', waiting, ada)).toBe(true);
  });
});
