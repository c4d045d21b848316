import { readResourceFacts } from '../../facts/readInbound';
import { azureValue } from '../../model/azureValue';
import { AssociatedResource, WorkspaceIsolation } from '../../model/isolation';
import { NEEDS, PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { Check, Outcome } from '../check';
import { sameId } from '../../facts/modes';
import { Known } from '../../facts/known';
import { isNeeded } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { readResource } from '../../facts/reach/resources';
import { isApproved } from '../../facts/reach/privateEndpoints';
import { subnetParts } from '../../network/subnets';
import { sources } from '../sources';
import { DefaultStorage, judgeDefaultStorage } from './whichStorage';

/** Whether an account stands behind a network: anything but open to all. */
function behindNetwork(account: AssociatedResource): Known {
  const { worst, best } = readResource(readResourceFacts(account), '', '');
  if (best === 'open') return false;
  return worst === 'open' ? undefined : true;
}

/** Judges the default account for something people need, where it stands behind a network. */
function judgeNeeded(
  isolation: WorkspaceIsolation,
  need: (typeof NEEDS)[number],
  judge: (storage: DefaultStorage) => Outcome,
): Outcome {
  const needed = isNeeded(isolation, need);
  if (needed === undefined) return unknown('/needs', 'needs not known');
  if (!needed) return notApplicable('not needed');
  return judgeDefaultStorage(
    isolation,
    storage => {
      const behind = behindNetwork(storage.account);
      if (behind === false) return notApplicable('open to all networks');
      const outcome = judge(storage);
      return behind
        ? outcome
        : unknownIfFail(
            outcome,
            `${storage.at}/publicNetworkAccess`,
            'not known how the account is reached',
          );
    },
    { pass: 'works', notApplicable: 'storage is not behind a network' },
  );
}

/** The studio reads storage behind a network with the workspace's identity. */
export const studioDatastoreIdentity: Check = {
  id: 'studio-datastore-identity',
  title: 'Datastores use the managed identity, as the studio needs',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.studio,
  reads: [
    '/needs',
    '/datastoreManagedIdentity',
    '/resources/storage/*/publicNetworkAccess',
  ],
  expected: 'datastores with the workspace’s managed identity',
  because:
    'Behind a network the studio does not preview data, draw it in the designer, deploy from there, submit automated ML or start labeling, until its datastores use the managed identity. People need Storage Blob Data Reader too, and the identity Reader on the private endpoints.',
  evaluate: isolation =>
    judgeNeeded(isolation, 'Studio', () => {
      const at = '/datastoreManagedIdentity';
      const { datastoreManagedIdentity } = isolation;
      if (datastoreManagedIdentity === undefined) {
        return unknown(at, 'not known');
      }
      return datastoreManagedIdentity
        ? pass('the managed identity')
        : fail({ pointer: at, observed: 'datastores do not use it' });
    }),
  fix: ({ isolation }) => [
    {
      title: 'Use the managed identity for datastores',
      patch: [setFact(isolation, '/datastoreManagedIdentity', true)],
    },
  ],
};

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
  evaluate: isolation =>
    judgeNeeded(isolation, 'Studio', ({ account, at }) => {
      if (!account.ipRules) return unknown(`${at}/ipRules`, 'not known');
      return account.ipRules.length
        ? fail({ pointer: `${at}/ipRules`, observed: 'addresses are listed' })
        : pass('no address list');
    }),
};

/** Whoever comes over the internet cannot read storage behind a network. */
export const studioPublicWorkspace: Check = {
  id: 'studio-public-workspace',
  title: 'The studio is used from where storage can be reached',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.privateLink,
  reads: ['/needs', '/inbound/publicNetworkAccess', '/resources/storage/*'],
  expected: 'public access off where storage is behind a network',
  because:
    'Part of the studio runs in the browser and talks to the storage account itself. A browser on the internet does not reach an account behind a network, so the designer and previews fail.',
  evaluate: isolation =>
    judgeNeeded(isolation, 'Studio', () => {
      const at = '/inbound/publicNetworkAccess';
      const written = isolation.inbound?.publicNetworkAccess;
      const access = azureValue(written, PUBLIC_NETWORK_ACCESS);
      if (!access) return unknown(at, 'public access not known');
      return access === 'Disabled'
        ? pass('used from the network')
        : fail({ pointer: at, observed: 'used from the internet too' });
    }),
};

/** Assisted labeling wants an account of its own. */
export const labelingStorage: Check = {
  id: 'labeling-storage',
  title: 'Labeling has a storage account that is not the default',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.labeling,
  reads: ['/needs', '/resources/storage'],
  expected: 'a second storage account; it may be behind a network too',
  because:
    'ML-assisted labeling does not work with a default account behind a virtual network. Labeling by hand does.',
  evaluate: isolation =>
    judgeNeeded(isolation, 'DataLabeling', () => {
      const accounts = isolation.resources?.storage ?? [];
      return accounts.length > 1
        ? pass('another account')
        : fail({ pointer: '/resources/storage', observed: 'no other account' });
    }),
};

const plainSubnet = (id: string) => subnetParts(id) !== undefined;

/** With a service endpoint, workspace and storage share a subnet. */
export const studioServiceEndpointSubnet: Check = {
  id: 'studio-service-endpoint-subnet',
  title: 'The workspace’s private endpoint is in storage’s subnet',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.studio,
  reads: [
    '/needs',
    '/inbound/privateEndpoints/*/subnetId',
    '/resources/storage/*/virtualNetworkRules',
  ],
  expected: 'one subnet for both, or a private endpoint to storage',
  because:
    'Where the account is reached by service endpoint the studio works only if the workspace’s private endpoint is in the same subnet. With private endpoints to both, the same network is enough.',
  evaluate: isolation =>
    judgeNeeded(isolation, 'Studio', ({ account, at }) => {
      const networks = account.virtualNetworkRules;
      if (!networks) return unknown(`${at}/virtualNetworkRules`, 'not known');
      if (!networks.length) return notApplicable('no service endpoint');
      const endpoints = isolation.inbound?.privateEndpoints;
      if (!endpoints) {
        return unknown('/inbound/privateEndpoints', 'not known');
      }
      return judgeSubnet(isolation, networks);
    }),
};

function judgeSubnet(
  isolation: WorkspaceIsolation,
  networks: readonly string[],
): Outcome {
  const endpoints = isolation.inbound?.privateEndpoints ?? [];
  const usable = endpoints.filter(endpoint => isApproved(endpoint) !== false);
  if (!usable.length) return notApplicable('no private endpoint');
  const shared = usable.map(endpoint => {
    const { subnetId } = endpoint;
    if (subnetId === undefined || !isApproved(endpoint)) return undefined;
    if (networks.some(network => sameId(network, subnetId))) return true;
    return [subnetId, ...networks].every(plainSubnet) ? false : undefined;
  });
  if (shared.includes(true)) return pass('the same subnet');
  const open = shared.indexOf(undefined);
  return open < 0
    ? fail({
        pointer: '/inbound/privateEndpoints',
        observed: 'the workspace’s private endpoint is in another subnet',
      })
    : unknown('/inbound/privateEndpoints', 'not known in which subnet it is');
}
