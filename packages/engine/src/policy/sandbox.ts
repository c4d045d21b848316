import { Policy } from './policy';

/**
 * For places to try things out, with no data worth protecting. Public data asks
 * for nothing but a workspace that Azure takes and people can reach; internal data
 * for some isolation and a person's approval. It has no tier for more sensitive
 * data, so a workspace with such data is never known to comply.
 * @public
 */
export const sandboxPolicy: Policy = {
  name: 'sandbox',
  revision: 1,
  tiers: {
    public: { minimumVerdict: 'exposed', approval: 'automatic' },
    internal: { minimumVerdict: 'partially-isolated', approval: 'manual' },
  },
  enforcement: { 'locked-out': 'mandatory' },
  destinations: { writeCapable: [] },
};
