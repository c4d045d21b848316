import { pathsIn, withValue } from '@ringfence/testing';
import fc from 'fast-check';
import { readArm } from '.';
import {
  child,
  deployment,
  privateEndpoint,
  template,
  wholeTemplate,
  workspace,
} from './__testUtils__/templates';
import { expectNoBetter } from './__testUtils__/unreadable';

type Template = { resources: Record<string, unknown>[] };

const ML = 'Microsoft.MachineLearningServices/workspaces';
const STORAGE =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/stone';
const SUBNET =
  "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'train')]";

const network = (type: string, name: string, properties: unknown) => ({
  type: `Microsoft.Network/${type}`,
  apiVersion: '2024-05-01',
  name,
  location: 'westeurope',
  properties,
});

const storage = {
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2025-06-01',
  name: 'stone',
  location: 'westeurope',
  kind: 'StorageV2',
  properties: {
    publicNetworkAccess: 'Enabled',
    networkAcls: {
      defaultAction: 'Deny',
      bypass: 'AzureServices',
      ipRules: [{ value: '203.0.113.7' }],
      virtualNetworkRules: [{ id: SUBNET }],
    },
  },
};

/** A managed network with rules inside and beside it, compute and serving. */
const managed = template([
  workspace(
    {
      publicNetworkAccess: 'Enabled',
      networkAcls: {
        defaultAction: 'Deny',
        ipRules: [{ value: '203.0.113.0/24' }],
      },
      storageAccount: STORAGE,
      managedNetwork: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        outboundRules: {
          arm: {
            type: 'ServiceTag',
            destination: {
              serviceTag: 'AzureResourceManager',
              protocol: 'TCP',
              portRanges: '443',
            },
          },
        },
      },
    },
    { apiVersion: '2025-10-01-preview' },
  ),
  storage,
  child('managedNetworks/outboundRules', 'mlw-one/default/lake', {
    type: 'PrivateEndpoint',
    destination: {
      serviceResourceId: STORAGE,
      subresourceTarget: 'blob',
      sparkEnabled: false,
    },
  }),
  child('outboundRules', 'mlw-one/hosts', {
    type: 'FQDN',
    destination: 'example.org',
  }),
  child('computes', 'mlw-one/cpu', {
    computeType: 'AmlCompute',
    disableLocalAuth: true,
    properties: {
      enableNodePublicIp: false,
      remoteLoginPortPublicAccess: 'Disabled',
    },
  }),
  child('onlineEndpoints', 'mlw-one/score', {
    authMode: 'AADToken',
    publicNetworkAccess: 'Disabled',
  }),
  child('onlineEndpoints/deployments', 'mlw-one/score/blue', {
    endpointComputeType: 'Managed',
    egressPublicNetworkAccess: 'Disabled',
  }),
  privateEndpoint(`[resourceId('${ML}', 'mlw-one')]`, ['amlworkspace']),
]);

/** A network of its own that leads all traffic to a firewall of the hub. */
const own = template([
  workspace({
    publicNetworkAccess: 'Disabled',
    managedNetwork: { isolationMode: 'Disabled' },
    serverlessComputeSettings: {
      serverlessComputeCustomSubnet: SUBNET,
      serverlessComputeNoPublicIP: true,
    },
  }),
  child('computes', 'mlw-one/cpu', {
    computeType: 'AmlCompute',
    properties: {
      enableNodePublicIp: false,
      remoteLoginPortPublicAccess: 'Disabled',
      subnet: { id: SUBNET },
    },
  }),
  network('virtualNetworks', 'vnet', {
    addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
    subnets: [
      {
        name: 'train',
        properties: {
          addressPrefix: '10.1.0.0/24',
          networkSecurityGroup: {
            id: "[resourceId('Microsoft.Network/networkSecurityGroups', 'nsg')]",
          },
          routeTable: {
            id: "[resourceId('Microsoft.Network/routeTables', 'rt')]",
          },
          natGateway: {
            id: "[resourceId('Microsoft.Network/natGateways', 'nat')]",
          },
        },
      },
    ],
  }),
  network('networkSecurityGroups', 'nsg', {
    securityRules: [
      {
        name: 'arm',
        properties: {
          priority: 100,
          direction: 'Outbound',
          access: 'Allow',
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          destinationAddressPrefix: 'AzureResourceManager',
          destinationPortRange: '443',
        },
      },
    ],
  }),
  network('networkSecurityGroups/securityRules', 'nsg/none', {
    priority: 200,
    direction: 'Outbound',
    access: 'Deny',
    protocol: '*',
    sourceAddressPrefix: '*',
    destinationAddressPrefixes: ['Internet'],
    destinationPortRange: '*',
  }),
  network('routeTables', 'rt', {
    disableBgpRoutePropagation: true,
    routes: [
      {
        name: 'all',
        properties: {
          addressPrefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHopIpAddress: '10.1.9.4',
        },
      },
    ],
  }),
  network('azureFirewalls', 'fw', {
    ipConfigurations: [{ properties: { privateIPAddress: '10.1.9.4' } }],
    firewallPolicy: {
      id: "[resourceId('Microsoft.Network/firewallPolicies', 'fwp')]",
    },
  }),
  network('firewallPolicies', 'fwp', {}),
  network('firewallPolicies/ruleCollectionGroups', 'fwp/ml', {
    priority: 200,
    ruleCollections: [
      {
        name: 'hosts',
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
        priority: 100,
        action: { type: 'Allow' },
        rules: [
          {
            name: 'pypi',
            ruleType: 'ApplicationRule',
            sourceAddresses: ['10.1.0.0/24'],
            protocols: [{ protocolType: 'Https', port: 443 }],
            targetFqdns: ['pypi.org'],
          },
        ],
      },
    ],
  }),
]);

const documents = [managed, own, wholeTemplate()].map(document => ({
  document: document as Template,
  before: readArm(document),
  paths: pathsIn((document as Template).resources).map(path => [
    'resources',
    ...path,
  ]),
}));

const unreadable = fc.constantFrom(
  "[parameters('nowhere')]",
  "[reference('elsewhere').outputs.settings.value]",
  "[if(parameters('nowhere'), createObject(), null())]",
);

const OPTIONS = { seed: 20261130, numRuns: 500 };

describe('an ARM template', () => {
  it('is in no lane better where one or two of its values are unreadable', () => {
    const changed = fc.constantFrom(...documents).chain(({ paths, ...rest }) =>
      fc
        .array(fc.tuple(fc.constantFrom(...paths), unreadable), {
          minLength: 1,
          maxLength: 2,
        })
        .map(changes => ({ ...rest, changes })),
    );
    fc.assert(
      fc.property(changed, ({ document, before, changes }) => {
        const after = changes.reduce<unknown>(
          (one, [path, value]) => withValue(one, path, value),
          document,
        );
        expectNoBetter(readArm(after), before);
      }),
      OPTIONS,
    );
  });

  it('is in no lane better where one of its resources is in a linked template', () => {
    for (const { document, before } of documents) {
      document.resources.forEach((_, index) => {
        const resources = document.resources.map((resource, at) =>
          at === index
            ? deployment(undefined, {}, { templateLink: { relativePath: 'a' } })
            : resource,
        );
        expectNoBetter(readArm({ ...document, resources }), before);
      });
    }
  });

  it('is in no lane better where nobody knows whether a resource is made', () => {
    for (const { document, before } of documents) {
      document.resources.forEach((resource, index) => {
        const after = withValue(document, ['resources', index], {
          ...resource,
          condition: "[parameters('nowhere')]",
        });
        expectNoBetter(readArm(after), before);
      });
    }
  });
});
