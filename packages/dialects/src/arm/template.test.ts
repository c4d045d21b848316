import type { Subject } from '../subject';
import { readArm } from './readArm';
import { readOnly } from './__testUtils__/readOnly';
import {
  child,
  deployment,
  privateEndpoint,
  template,
  wholeTemplate,
  workspace,
} from './__testUtils__/templates';

const openPointers = (subject: Subject) =>
  subject.unresolved.map(({ pointer }) => pointer);

const ID =
  "[resourceId('Microsoft.MachineLearningServices/workspaces', 'mlw-one')]";

it('joins all that a template makes to its workspace', () => {
  const { type, name, kind, basis, isolation } = readOnly(wholeTemplate());
  expect({ type, name, kind, basis }).toEqual({
    type: 'workspace',
    name: 'mlw-one',
    kind: 'Default',
    basis: { kind: 'declared' },
  });
  expect(isolation).toEqual({
    workspace: { name: 'mlw-one' },
    region: 'westeurope',
    identity: 'SystemAssigned',
    highBusinessImpact: false,
    inbound: {
      publicNetworkAccess: 'Disabled',
      ipRules: [],
      privateEndpoints: [
        expect.objectContaining({
          name: 'pe-one',
          status: 'Approved',
          subresource: 'amlworkspace',
          privateDnsZones: [
            'privatelink.api.azureml.ms',
            'privatelink.notebooks.azure.net',
          ],
        }),
      ],
    },
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Basic',
      rules: [
        expect.objectContaining({
          name: 'lake',
          type: 'PrivateEndpoint',
          subresourceTarget: 'blob',
          sparkEnabled: true,
        }),
        {
          name: 'adf',
          type: 'ServiceTag',
          serviceTag: 'DataFactory',
          protocol: 'TCP',
          portRanges: '443',
          addressPrefixes: [],
        },
        { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' },
      ],
    },
    resources: {
      // It is stated whole and names none.
      monitoring: [],
      storage: [
        {
          default: true,
          region: 'westeurope',
          publicNetworkAccess: 'Disabled',
          defaultAction: 'Deny',
          ipRules: [],
          virtualNetworkRules: [],
          trustedServices: true,
          sku: 'Standard_LRS',
          kind: 'StorageV2',
          hierarchicalNamespace: false,
        },
      ],
    },
    compute: [
      {
        name: 'cpu',
        type: 'AmlCompute',
        nodePublicIp: false,
        sshPublicAccess: false,
        localAuth: false,
        maxNodes: 2,
        subnetId: '',
      },
    ],
    unread: [
      {
        pointers: ['/resources/storage/0/id'],
        reason:
          'its value is an expression that the file alone does not settle',
        place: '/resources/0/properties/storageAccount',
        words:
          "[resourceId('Microsoft.Storage/storageAccounts', variables('storageName'))]",
      },
    ],
  });
});

it('says where each fact stands and quotes what it cannot tell', () => {
  const { places, unresolved } = readOnly(wholeTemplate());
  expect(places['/inbound/publicNetworkAccess']).toBe(
    '/resources/0/properties/publicNetworkAccess',
  );
  expect(places['/compute/0/nodePublicIp']).toBe(
    '/resources/3/properties/properties/enableNodePublicIp',
  );
  expect(unresolved).toContainEqual({
    pointer: '/resources/storage/0/id',
    expression:
      "[resourceId('Microsoft.Storage/storageAccounts', variables('storageName'))]",
  });
});

it('takes a parameters file before the defaults, in any case of the names', () => {
  const { isolation, notes } = readOnly(wholeTemplate(), {
    parameters: {
      ACCESS: { value: 'Enabled' },
      confidential: { value: 'true' },
      unheardOf: { value: 1 },
    },
  });
  expect(isolation.inbound?.publicNetworkAccess).toBe('Enabled');
  expect(isolation.highBusinessImpact).toBe(true);
  expect(notes).toEqual([expect.stringContaining('unheardof')]);
});

it('does not know a parameter that comes from a vault', () => {
  const subject = readOnly(wholeTemplate(), {
    parameters: { access: { reference: { keyVault: { id: '/x' } } } },
  });
  expect(subject.isolation.inbound?.publicNetworkAccess).toBeUndefined();
  expect(subject.unresolved).toContainEqual({
    pointer: '/inbound/publicNetworkAccess',
    expression: "[parameters('access')]",
  });
});

it('takes no default from the order of circular variables', () => {
  const subject = readOnly(
    template([workspace({ publicNetworkAccess: "[variables('a')]" })], {
      variables: { a: "[variables('b')]", b: "[variables('a')]" },
    }),
  );
  expect(openPointers(subject)).toContain('/inbound/publicNetworkAccess');
});

it('says which variable leads back to itself', () => {
  const { notes } = readArm(
    template([workspace({ publicNetworkAccess: "[variables('a')]" })], {
      variables: { a: "[variables('b')]", b: "[variables('a')]" },
    }),
  );
  expect(notes).toEqual([
    "variables('a') leads back to itself, which Azure refuses; what rests on it is not known.",
  ]);
});

it('says nothing of private endpoints where a template makes none', () => {
  const { isolation } = readOnly(template([workspace()]));
  expect(isolation.inbound?.privateEndpoints).toBeUndefined();
  expect(isolation.compute).toBeUndefined();
});

it('waits for approval where the connection is made by hand', () => {
  const endpoint = privateEndpoint(ID, ['amlworkspace']);
  const properties = endpoint.properties as Record<string, unknown>;
  const { isolation } = readOnly(
    template([
      workspace(),
      {
        ...endpoint,
        properties: {
          manualPrivateLinkServiceConnections:
            properties.privateLinkServiceConnections,
        },
      },
    ]),
  );
  expect(isolation.inbound?.privateEndpoints).toEqual([
    { name: 'pe-one', status: 'Pending', subresource: 'amlworkspace' },
  ]);
});

it('reads resources by symbolic name and leaves out those that exist already', () => {
  const { isolation } = readOnly({
    ...template({
      ws: workspace({ publicNetworkAccess: 'Disabled' }),
      other: workspace({}, { existing: true, name: 'mlw-two' }),
    }),
    languageVersion: '2.0',
  });
  expect(isolation.workspace?.name).toBe('mlw-one');
});

it('reads children that stand inside their workspace', () => {
  const { isolation } = readOnly(
    template([
      workspace(
        {},
        {
          resources: [
            {
              type: 'onlineEndpoints',
              name: 'score',
              properties: { authMode: 'Key', publicNetworkAccess: 'Disabled' },
            },
          ],
        },
      ),
      child('onlineEndpoints/deployments', 'mlw-one/score/blue', {
        endpointComputeType: 'Managed',
        egressPublicNetworkAccess: 'Enabled',
      }),
    ]),
  );
  expect(isolation.endpoints).toEqual([
    {
      name: 'score',
      kind: 'online',
      publicNetworkAccess: 'Disabled',
      authMode: 'Key',
      computeType: 'Managed',
      deployments: [{ name: 'blue', egressPublicNetworkAccess: 'Enabled' }],
    },
  ]);
});

it('knows nothing where two writings of one workspace differ', () => {
  const subject = readOnly(
    template([
      workspace({ publicNetworkAccess: 'Disabled', hbiWorkspace: true }),
      deployment(
        template([
          workspace({ publicNetworkAccess: 'Enabled', hbiWorkspace: true }),
        ]),
      ),
    ]),
  );
  expect(subject.isolation.inbound?.publicNetworkAccess).toBeUndefined();
  expect(subject.isolation.highBusinessImpact).toBe(true);
  expect(subject.unresolved).toContainEqual({
    pointer: '/inbound/publicNetworkAccess',
    expression: '"Disabled" and "Enabled"',
  });
});

it('knows nothing of a property that is written twice in different case', () => {
  const subject = readOnly(
    template([
      workspace({
        publicNetworkAccess: 'Disabled',
        PublicNetworkAccess: 'Enabled',
      }),
    ]),
  );
  expect(subject.isolation.inbound?.publicNetworkAccess).toBeUndefined();
  expect(openPointers(subject)).toContain('/inbound/publicNetworkAccess');
});

it('takes a rule that a template claims as required for one of its own', () => {
  const { isolation } = readOnly(
    template([
      workspace({
        managedNetwork: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          outboundRules: {
            sneaky: {
              type: 'FQDN',
              category: 'Required',
              destination: 'example.org',
            },
          },
        },
      }),
    ]),
  );
  expect(isolation.outbound?.rules).toHaveLength(1);
  expect(isolation.outbound?.serviceRules).toBeUndefined();
});

it('leaves rules that nobody can tell open as a whole', () => {
  const subject = readOnly(
    template([
      workspace({
        managedNetwork: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          outboundRules: "[union(parameters('rules'), createObject())]",
        },
      }),
    ]),
  );
  expect(subject.isolation.outbound?.rules).toBeUndefined();
  expect(openPointers(subject)).toContain('/outbound/rules');
});

it('sees monitoring in a private link scope', () => {
  const component = "[resourceId('Microsoft.Insights/components', 'appi')]";
  const { isolation } = readOnly(
    template([
      workspace({ applicationInsights: component }),
      {
        type: 'microsoft.insights/components',
        name: 'appi',
        properties: {
          publicNetworkAccessForIngestion: 'Disabled',
          publicNetworkAccessForQuery: 'Enabled',
        },
      },
      {
        type: 'Microsoft.Insights/privateLinkScopes',
        name: 'ampls',
        properties: {
          accessModeSettings: {
            ingestionAccessMode: 'Open',
            queryAccessMode: 'Open',
          },
        },
      },
      {
        type: 'Microsoft.Insights/privateLinkScopes/scopedResources',
        name: 'ampls/appi',
        properties: { linkedResourceId: component },
      },
    ]),
  );
  expect(isolation.resources?.monitoring).toEqual([
    { publicNetworkAccess: 'Enabled', accessMode: 'Open' },
  ]);
});

it('reads a cluster that the same template makes', () => {
  const { isolation } = readOnly(
    template([
      workspace(),
      child('computes', 'mlw-one/aks', {
        computeType: 'AKS',
        resourceId:
          "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]",
        properties: { loadBalancerType: 'InternalLoadBalancer' },
      }),
      {
        type: 'Microsoft.ContainerService/managedClusters',
        name: 'aks',
        properties: {
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            enablePrivateClusterPublicFQDN: false,
          },
        },
      },
    ]),
  );
  expect(isolation.compute).toEqual([
    {
      name: 'aks',
      type: 'AKS',
      loadBalancerType: 'InternalLoadBalancer',
      privateCluster: true,
      publicFqdn: false,
      resourceId: expect.stringMatching(/managedclusters\/aks$/),
    },
  ]);
});

it('does not claim a subnet that depends on what is not given', () => {
  const { isolation } = readOnly(
    template(
      [
        workspace(),
        child('computes', 'mlw-one/ci', {
          computeType: 'ComputeInstance',
          properties: {
            subnet:
              "[if(empty(parameters('vnet')), json('null'), variables('subnet'))]",
            sshSettings: { sshPublicAccess: 'Enabled' },
          },
        }),
      ],
      {
        parameters: { vnet: { type: 'string' } },
        variables: { subnet: { id: '/x' } },
      },
    ),
  );
  expect(isolation.compute).toEqual([
    { name: 'ci', type: 'ComputeInstance', sshPublicAccess: true },
  ]);
});

it.each([
  ['none, for a tag written without them', { protocol: 'TCP' }, []],
  [
    'not known, for a key that is misspelt',
    { adressPrefixes: ['*'] },
    undefined,
  ],
  [
    'not known, for an expression that is not settled',
    { addressPrefixes: "[parameters('ips')]" },
    undefined,
  ],
  ['not known, for null', { addressPrefixes: null }, undefined],
])('takes the addresses of a rule for %s', (_, more, prefixes) => {
  const { isolation } = readOnly(
    template(
      [
        workspace({
          managedNetwork: {
            outboundRules: {
              monitor: {
                type: 'ServiceTag',
                destination: { serviceTag: 'AzureMonitor', ...more },
              },
            },
          },
        }),
      ],
      { parameters: { ips: { type: 'array' } } },
    ),
  );
  expect(isolation.outbound?.rules?.[0].addressPrefixes).toEqual(prefixes);
});

describe('the subscription of a workspace', () => {
  const id = (subscription: string) =>
    `/subscriptions/${subscription}/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-one`;
  const ofReferences = (...ids: string[]) =>
    readOnly(
      template([
        workspace(),
        ...ids.map((target, index) =>
          privateEndpoint(target, ['amlworkspace'], { name: `pe-${index}` }),
        ),
      ]),
    ).isolation.workspace;

  it('is the one that the template refers to it by', () => {
    expect(ofReferences(id('s-1'))).toEqual({
      name: 'mlw-one',
      subscriptionId: 's-1',
      resourceGroup: 'rg-ml',
    });
  });

  it('is not known where the template refers to none, or to two', () => {
    expect(ofReferences()).toEqual({ name: 'mlw-one' });
    expect(ofReferences(id('s-1'), id('s-2'))).toEqual({ name: 'mlw-one' });
  });
});
