import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { judgeNeeded } from './judgeNeeded';

/** The studio does not go by the address list of an account. */
export const studioStorageAddresses: Check = {
  id: 'studio-storage-addresses',
  title: 'The studio does not rest on the account’s address list',
  nature: 'advice',
  severity: 'low',
  boundary: 'resources',
  source: sources.studio,
  reads: ['/needs', '/resources/storage/*/ipRules'],
  expected: 'a private endpoint instead of listed addresses',
  because:
    'Listed addresses on a storage account work for SDK and CLI and are not supported for the studio. Two other pages add clients’ addresses for access over the internet; the studio’s own page wins.',
  evaluate: facts =>
    judgeNeeded(facts, 'Studio', ({ account, at }) => {
      if (!account.ipRules) return unknown(`${at}/ipRules`, 'not known');
      return account.ipRules.length
        ? fail({ pointer: `${at}/ipRules`, observed: 'addresses are listed' })
        : pass('no address list');
    }),
};
