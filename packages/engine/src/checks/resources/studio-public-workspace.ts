import { recognised } from '../../facts/stated';
import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { judgeNeeded } from './judgeNeeded';

const PUBLIC_ACCESS = '/inbound/publicNetworkAccess';

/** Whoever comes over the internet cannot read storage behind a network. */
export const studioPublicWorkspace: Check = {
  id: 'studio-public-workspace',
  title: 'The studio is used from where storage can be reached',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.privateLink,
  reads: ['/needs', PUBLIC_ACCESS, '/resources/storage/*'],
  expected: 'public access off where storage is behind a network',
  because:
    'Part of the studio runs in the browser and talks to the storage account itself. A browser on the internet does not reach an account behind a network, so the designer and previews fail.',
  evaluate: facts =>
    judgeNeeded(facts, 'Studio', () => {
      const access = recognised(facts.inbound?.publicNetworkAccess);
      if (!access) return unknown(PUBLIC_ACCESS, 'public access not known');
      return access === 'Disabled'
        ? pass('used from the network')
        : fail({
            pointer: PUBLIC_ACCESS,
            observed: 'used from the internet too',
          });
    }),
};
