import { CLOUDS, azureValue } from '@ringfence/engine';
import { Blueprint, IdOf, Value } from '../blueprint';
import { Addresses } from './addresses';
import { Code } from './code';
import { Block, attributes, block, quoted } from './hcl';

/** The major version whose arguments are written: those of 4.x differ. @internal */
export const AZURERM_VERSION = '~> 5.2';
/** The first version known to hold every type and version that is written. @internal */
export const AZAPI_VERSION = '~> 2.12';

const plain = (type: string, body: Block['body']): Block => ({
  type,
  labels: [],
  body,
});

/** Which Terraform and which providers. @internal */
export function versionBlocks(hasAzapi: boolean): Block[] {
  const providers = {
    azurerm: { source: 'hashicorp/azurerm', version: AZURERM_VERSION },
    ...(hasAzapi && {
      azapi: { source: 'Azure/azapi', version: AZAPI_VERSION },
    }),
  };
  return [
    plain('terraform', [
      ...attributes({ required_version: '>= 1.9' }),
      block('required_providers', providers),
    ]),
  ];
}

/** How both providers call a cloud. */
const ENVIRONMENTS: Record<string, string> = {
  AzureCloud: 'public',
  AzureUSGovernment: 'usgovernment',
  AzureChinaCloud: 'china',
};

/** Where the providers work. @internal */
export function providerBlocks(
  { cloud }: Blueprint,
  hasAzapi: boolean,
): Block[] {
  const given = attributes({
    environment: ENVIRONMENTS[azureValue(cloud, CLOUDS) ?? ''],
    subscription_id: new Code('var.subscription_id'),
  });
  const provider = (name: string, body: Block['body']): Block => ({
    type: 'provider',
    labels: [name],
    body,
  });
  return [
    provider('azurerm', [block('features', {}), ...given]),
    ...(hasAzapi ? [provider('azapi', given)] : []),
  ];
}

/** What stands already and is looked up. @internal */
export function dataBlocks(addresses: Addresses): Block[] {
  const data = (
    type: string,
    label: string,
    comment: string,
    given: Record<string, Value>,
  ): Block => ({
    type: 'data',
    labels: [type, label],
    comment,
    body: attributes(given),
  });
  const ids = addresses.ids.map(({ label, id }) => ({
    name: label,
    value: new Code(quoted(id)),
  }));
  return [
    ...addresses.groups.map(({ label, name }) =>
      data(
        'azurerm_resource_group',
        label,
        label === 'workspace'
          ? 'The group that the workspace stands in; it is there already'
          : 'A group that is there already',
        { name },
      ),
    ),
    ...(addresses.asksTenant
      ? [
          data(
            'azurerm_client_config',
            'current',
            'Who runs Terraform, and in which tenant',
            {},
          ),
        ]
      : []),
    ...(ids.length
      ? [
          {
            ...plain('locals', ids),
            comment: 'What stands already and is not made here, by its id',
          },
        ]
      : []),
  ];
}

/** What others need to know of what was made. @internal */
export function outputBlocks({ workspace }: Blueprint, addresses: Addresses) {
  const output = (name: string, description: string, value: Value): Block => ({
    type: 'output',
    labels: [name],
    body: attributes({ description, value }),
  });
  const { identity } = workspace;
  const principal = identity?.type.startsWith('SystemAssigned')
    ? [
        output(
          'workspace_principal_id',
          'The principal that the workspace acts as; roles are given to it',
          new Code(`${addresses.of(workspace)}.identity[0].principal_id`),
        ),
      ]
    : [];
  return [
    output('workspace_id', 'The ARM id of the workspace', new IdOf(workspace)),
    ...principal,
  ];
}
