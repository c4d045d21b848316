import { Policy } from './policy';

/**
 * The policy used where an organisation has not written one. Its four tiers
 * follow the usual ladder of data classifications; nothing but the verdict and
 * being locked out is mandatory.
 * @public
 */
export const baselinePolicy: Policy = {
  name: 'baseline',
  revision: 1,
  tiers: {
    public: { minimumVerdict: 'partially-isolated', approval: 'automatic' },
    internal: { minimumVerdict: 'partially-isolated', approval: 'automatic' },
    confidential: { minimumVerdict: 'isolated', approval: 'automatic' },
    restricted: {
      minimumVerdict: 'exfiltration-protected',
      approval: 'automatic',
    },
  },
  enforcement: { 'locked-out': 'mandatory' },
  destinations: { writeCapable: [] },
};
