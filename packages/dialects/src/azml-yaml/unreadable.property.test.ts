import { pathsIn, withValue } from '@ringfence/testing';
import fc from 'fast-check';
import { expectNoBetter } from '../arm/__testUtils__/unreadable';
import { readAzmlYaml } from '.';

const document = {
  $schema: 'https://azuremlschemas.azureedge.net/latest/workspace.schema.json',
  name: 'mlw-one',
  location: 'westeurope',
  tags: { dataClassification: 'confidential' },
  public_network_access: 'enabled',
  network_acls: {
    default_action: 'deny',
    ip_rules: [{ value: '203.0.113.0/24' }],
  },
  storage_account:
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/stone',
  managed_network: {
    isolation_mode: 'allow_only_approved_outbound',
    firewall_sku: 'basic',
    outbound_rules: [
      {
        name: 'arm',
        type: 'service_tag',
        destination: {
          service_tag: 'AzureResourceManager',
          protocol: 'TCP',
          port_ranges: '443',
        },
      },
      { name: 'hosts', type: 'fqdn', destination: 'example.org' },
      {
        name: 'lake',
        type: 'private_endpoint',
        destination: {
          service_resource_id:
            '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/lake',
          subresource_target: 'blob',
          spark_enabled: false,
        },
      },
    ],
  },
  serverless_compute: { no_public_ip: true, custom_subnet: '/subscriptions/s' },
};

const before = readAzmlYaml(document);

const changes = fc.array(
  fc.tuple(
    fc.constantFrom(...pathsIn(document)),
    fc.constantFrom('${{ values.any }}', '$(any)', '<any>', '{{ any }}', 7, [
      7,
    ]),
  ),
  { minLength: 1, maxLength: 2 },
);

it('is in no lane better where one or two values of a YAML are unreadable', () => {
  fc.assert(
    fc.property(changes, each => {
      const after = each.reduce<unknown>(
        (one, [path, value]) => withValue(one, path, value),
        document,
      );
      expectNoBetter(readAzmlYaml(after), before);
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
