import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { judgeNeeded } from './judgeNeeded';

const AT = '/datastoreManagedIdentity';
const USE_IDENTITY = { title: 'Use the managed identity for datastores' };

/** The studio reads storage behind a network with the workspace's identity. */
export const studioDatastoreIdentity: Check = {
  id: 'studio-datastore-identity',
  title: 'Datastores use the managed identity, as the studio needs',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.studio,
  reads: ['/needs', AT, '/resources/storage/*/publicNetworkAccess'],
  expected: 'datastores with the workspace’s managed identity',
  because:
    'Behind a network the studio does not preview data, draw it in the designer, deploy from there, submit automated ML or start labeling, until its datastores use the managed identity. People need Storage Blob Data Reader too, and the identity Reader on the private endpoints.',
  offers: [USE_IDENTITY],
  evaluate: facts =>
    judgeNeeded(facts, 'Studio', () => {
      const { datastoreManagedIdentity: used } = facts;
      if (used === undefined) return unknown(AT, 'not known');
      return used
        ? pass('the managed identity')
        : fail({ pointer: AT, observed: 'datastores do not use it' });
    }),
  writes: [AT],
  fix: ({ isolation }) => [
    { ...USE_IDENTITY, patch: [setFact(isolation, AT, true)] },
  ],
};
