import { Said } from '../Said';
import { Maker, command, makeOptions, nameOptions, stepOf } from '../maker';
import { Command, Word, options } from '../shell/command';

const ACLS = 'networkAcls';

/** Commands that let something in, one each: the resource is closed before them. */
const letIn = (
  said: Said,
  verb: string,
  name: string,
  flag: string,
  values: readonly Word[],
): Command[] =>
  values.map(value =>
    command(verb, nameOptions(said, name), options({ [flag]: value })),
  );

/** @internal */
export const storageAccount: Maker = said => {
  const { resource } = said;
  const add = 'storage account network-rule add';
  said.take(ACLS, 'virtualNetworkRules');
  const instances = said.words([ACLS, 'resourceAccessRules'], 'resourceId');
  const tenants = said.words([ACLS, 'resourceAccessRules'], 'tenantId');
  const commands = [
    command(
      'storage account create',
      makeOptions(said),
      options({
        kind: resource.kind,
        sku: resource.sku && said.wordOf(resource.sku.name),
        'public-network-access': said.word('publicNetworkAccess'),
        'default-action': said.word(ACLS, 'defaultAction'),
        bypass: said.word(ACLS, 'bypass'),
        'enable-hierarchical-namespace': said.word('isHnsEnabled'),
        'allow-blob-public-access': said.word('allowBlobPublicAccess'),
        'allow-shared-key-access': said.word('allowSharedKeyAccess'),
        'min-tls-version': said.word('minimumTlsVersion'),
        'https-only': said.word('supportsHttpsTrafficOnly'),
      }),
    ),
    ...letIn(
      said,
      add,
      'account-name',
      'ip-address',
      said.words([ACLS, 'ipRules'], 'value'),
    ),
    ...letIn(
      said,
      add,
      'account-name',
      'ipv6-address',
      said.words([ACLS, 'ipv6Rules'], 'value'),
    ),
    ...letIn(
      said,
      add,
      'account-name',
      'subnet',
      said.words([ACLS, 'virtualNetworkRules'], 'id'),
    ),
    ...instances.map((instance, at) =>
      command(
        add,
        nameOptions(said, 'account-name'),
        options({ 'resource-id': instance, 'tenant-id': tenants[at] }),
      ),
    ),
  ];
  return { steps: [stepOf(said, commands)] };
};

/** A vault that is there is brought to the same settings: az makes none a second time. @internal */
export const keyVault: Maker = said => {
  const { resource } = said;
  said.take('tenantId');
  said.take('sku', 'family');
  // Soft delete has been on in every new vault since 2020, and cannot be turned off.
  said.take('enableSoftDelete');
  const access = options({
    'public-network-access': said.word('publicNetworkAccess'),
    'default-action': said.word(ACLS, 'defaultAction'),
    bypass: said.word(ACLS, 'bypass'),
  });
  const add = 'keyvault network-rule add';
  return {
    steps: [
      stepOf(
        said,
        [
          command(
            'keyvault create',
            makeOptions(said),
            options({
              sku: said.word('sku', 'name'),
              'enable-rbac-authorization': said.word('enableRbacAuthorization'),
              'enable-purge-protection': said.word('enablePurgeProtection'),
            }),
            access,
          ),
        ],
        resource.id,
      ),
      {
        why: `Who reaches ${resource.name}, also where it was there already`,
        commands: [
          command('keyvault update', nameOptions(said), access),
          ...letIn(
            said,
            add,
            'name',
            'ip-address',
            said.words([ACLS, 'ipRules'], 'value'),
          ),
          ...letIn(
            said,
            add,
            'name',
            'subnet',
            said.words([ACLS, 'virtualNetworkRules'], 'id'),
          ),
        ],
      },
    ],
  };
};

/** @internal */
export const containerRegistry: Maker = said => {
  const { resource } = said;
  const access = said.word('publicNetworkAccess') === 'Enabled';
  const trusted = said.word('networkRuleBypassOptions') === 'AzureServices';
  const settings = options({
    'public-network-enabled': String(access),
    'allow-trusted-services': String(trusted),
    'default-action': said.word('networkRuleSet', 'defaultAction'),
    'admin-enabled': said.word('adminUserEnabled'),
  });
  return {
    steps: [
      stepOf(
        said,
        [
          command(
            'acr create',
            makeOptions(said),
            options({ sku: resource.sku && said.wordOf(resource.sku.name) }),
            settings,
          ),
        ],
        resource.id,
      ),
      {
        why: `Who reaches ${resource.name}, also where it was there already`,
        commands: [
          command('acr update', nameOptions(said), settings),
          ...letIn(
            said,
            'acr network-rule add',
            'name',
            'ip-address',
            said.words(['networkRuleSet', 'ipRules'], 'value'),
          ),
        ],
      },
    ],
  };
};

/** @internal */
export const identity: Maker = said => ({
  steps: [stepOf(said, [command('identity create', makeOptions(said))])],
});
