import { CheckContext } from '../checks/check';
import { Policy } from './policy';

/** What a policy gives checks to look at: it widens what some of them find, and never a lane. @internal */
export const checkContextOf = ({ destinations }: Policy): CheckContext => ({
  writeCapableDestinations: destinations.writeCapable,
  subscriptions: destinations.subscriptions,
});
