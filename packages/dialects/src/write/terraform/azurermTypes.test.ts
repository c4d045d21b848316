import { COMPLETE_KINDS, completeIsolationOf } from '@ringfence/testing';
import fc from 'fast-check';
import { writeFiles } from '..';
import { configuration } from './__testUtils__/folder';
import { ProviderTypes, judgeAzurerm, typesIn } from './__testUtils__/provider';
import types from './__testUtils__/provider/azurerm.json';

const published = types as ProviderTypes;

/** What the published types of version 4 do not have, and the table of differences says of version 5. */
const OF_FIVE_ALONE = [
  'resource azurerm_log_analytics_workspace.internet_ingestion_access_type',
  'resource azurerm_log_analytics_workspace.internet_query_access_type',
  'resource azurerm_machine_learning_workspace.storage_account_access_type',
  'resource azurerm_private_dns_zone_virtual_network_link.private_dns_zone_id',
  'resource azurerm_subnet.service_endpoint',
];

describe('what is written for Terraform', () => {
  it.each(COMPLETE_KINDS)(
    'has the arguments that azurerm takes, and all that it needs: %s',
    async kind => {
      await fc.assert(
        fc.asyncProperty(completeIsolationOf(kind), async isolation => {
          const { files } = writeFiles(isolation, { dialect: 'terraform' });
          const { problems, ofFiveAlone } = judgeAzurerm(
            await configuration(files),
            published,
          );
          expect(problems).toEqual([]);
          expect(OF_FIVE_ALONE).toEqual(expect.arrayContaining(ofFiveAlone));
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe('the types of azurerm', () => {
  it('are published under a licence and for a version', () => {
    expect(published).toMatchObject({
      package: '@cdktn/provider-azurerm@16.1.0',
      provider: 'hashicorp/azurerm 4.73.0',
      licence: 'MPL-2.0',
    });
  });

  it.each<[string, object]>([
    ['has no colour', { colour: 'red' }],
    ['needs virtual_network_name', { virtual_network_name: undefined }],
    ['has no service_endpoints', { service_endpoints: ['Microsoft.Storage'] }],
    ['service_endpoint needs service', { service_endpoint: [{}] }],
  ])('find what %s', (words, change) => {
    const body: Record<string, unknown> = {
      name: 'snet',
      resource_group_name: 'rg',
      virtual_network_name: 'vnet',
      address_prefixes: ['10.0.0.0/24'],
      ...change,
    };
    Object.keys(body).forEach(key => body[key] ?? delete body[key]);
    const { problems } = judgeAzurerm(
      { resource: { azurerm_subnet: { one: [body] } } },
      published,
    );
    expect(problems).toEqual([expect.stringContaining(words)]);
  });

  it('find two that exclude each other', () => {
    const rule = {
      name: 'one',
      priority: 100,
      direction: 'Inbound',
      access: 'Deny',
      protocol: '*',
      source_address_prefix: '*',
      source_address_prefixes: ['10.0.0.0/8'],
    };
    const { problems } = judgeAzurerm(
      {
        resource: {
          azurerm_network_security_group: {
            one: [
              {
                name: 'nsg',
                resource_group_name: 'rg',
                location: 'westeurope',
                security_rule: [rule],
              },
            ],
          },
        },
      },
      published,
    );
    expect(problems).toEqual([
      'resource azurerm_network_security_group.security_rule takes one of source_address_prefix, source_address_prefixes',
    ]);
  });

  it('are read of declarations with the blocks inside', () => {
    const docs = (name: string) =>
      `    /**\n    * Docs at Terraform Registry: {@link https://registry.terraform.io/x#${name} X#${name}}\n    */\n`;
    expect(
      typesIn(
        `export interface XConfig extends cdktn.TerraformMetaArguments {\n${docs(
          'my_name',
        )}    readonly myName: string;\n${docs(
          'rule',
        )}    readonly rule?: XRule[] | cdktn.IResolvable;\n}\nexport interface XRule {\n${docs(
          'port',
        )}    readonly port?: number;\n}\n`,
      ),
    ).toEqual({
      arguments: { my_name: 'required' },
      blocks: {
        rule: {
          isRequired: false,
          arguments: { port: 'optional' },
          blocks: {},
        },
      },
    });
  });
});
