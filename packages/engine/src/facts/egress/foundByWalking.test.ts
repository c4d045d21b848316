import { foundByWalking } from '../../__testUtils__/foundByWalking';
import { WorkspaceIsolation } from '../../model';
import { readFacts } from '../readFacts';
import { readOutbound } from '../reach/outbound';

const stateOf = (isolation: WorkspaceIsolation) => {
  const { worst, best } = readOutbound(readFacts(isolation));
  return worst === best ? worst : `${worst}..${best}`;
};

describe('what gets out of a network of one’s own', () => {
  it.each([...foundByWalking])('%s', (_, isolation, state) => {
    expect(stateOf(isolation)).toBe(state);
  });
});
