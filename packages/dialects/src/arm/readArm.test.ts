import { readArm } from '.';

const GROUP =
  '/subscriptions/0000/resourceGroups/rg-one/providers/Microsoft.MachineLearningServices/workspaces';
const ML = 'Microsoft.MachineLearningServices/workspaces';

const reading = (name: string, properties: object, rest: object = {}) => ({
  id: `${GROUP}/${name}`,
  name,
  type: ML,
  location: 'westeurope',
  properties,
  ...rest,
});

it('reads a workspace as Azure gives it out', () => {
  const { subjects } = readArm(
    reading(
      'mlw-one',
      {
        publicNetworkAccess: 'Enabled',
        networkAcls: {
          defaultAction: 'Deny',
          ipRules: [{ value: '203.0.113.0/24' }],
        },
        privateEndpointConnections: [
          {
            properties: {
              privateEndpoint: {
                id: '/subscriptions/0000/resourceGroups/n/providers/Microsoft.Network/privateEndpoints/pe-one',
              },
              privateLinkServiceConnectionState: { status: 'Pending' },
            },
          },
        ],
        managedNetwork: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          status: { status: 'Active', sparkReady: false },
          outboundRules: {
            pypi: {
              type: 'FQDN',
              category: 'UserDefined',
              destination: 'pypi.org',
            },
            __SYS_tag: {
              type: 'ServiceTag',
              category: 'Required',
              destination: {
                serviceTag: 'AzureMonitor',
                addressPrefixes: ['198.51.100.0/24'],
              },
            },
          },
        },
        encryption: { status: 'enabled' },
        systemDatastoresAuthMode: 'Identity',
        v1LegacyMode: false,
        imageBuildCompute: '',
      },
      {
        kind: 'hub',
        tags: { 'data-classification': 'secret' },
        identity: { type: 'SystemAssigned', tenantId: 'tenant' },
      },
    ),
  );
  expect(subjects).toEqual([
    expect.objectContaining({
      type: 'workspace',
      name: 'mlw-one',
      kind: 'Hub',
      at: '',
    }),
  ]);
  expect(subjects[0].isolation).toEqual({
    workspace: {
      name: 'mlw-one',
      subscriptionId: '0000',
      resourceGroup: 'rg-one',
      tenantId: 'tenant',
      kind: 'hub',
    },
    region: 'westeurope',
    dataClassification: 'secret',
    inbound: {
      publicNetworkAccess: 'Enabled',
      ipRules: ['203.0.113.0/24'],
      privateEndpoints: [
        {
          name: 'pe-one',
          id: expect.stringContaining('pe-one'),
          status: 'Pending',
        },
      ],
    },
    identity: 'SystemAssigned',
    customerManagedKey: true,
    datastoreManagedIdentity: true,
    v1LegacyMode: false,
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      networkStatus: 'Active',
      sparkReady: false,
      rules: [
        {
          name: 'pypi',
          type: 'FQDN',
          category: 'UserDefined',
          fqdn: 'pypi.org',
        },
      ],
      serviceRules: [
        {
          name: '__SYS_tag',
          type: 'ServiceTag',
          category: 'Required',
          serviceTag: 'AzureMonitor',
          addressPrefixes: ['198.51.100.0/24'],
        },
      ],
    },
  });
});

it('does not know what an answer leaves out', () => {
  const [{ isolation, kind }] = readArm(
    reading('mlw-one', { publicNetworkAccess: 'Enabled' }),
  ).subjects;
  expect(kind).toBeUndefined();
  expect(isolation.inbound).toEqual({ publicNetworkAccess: 'Enabled' });
  expect(isolation.outbound).toBeUndefined();
});

it('believes a workspace about its connections, and no endpoint about its approval', () => {
  const id = `${GROUP}/mlw-one`;
  const endpoint = {
    id: '/subscriptions/0000/resourceGroups/n/providers/Microsoft.Network/privateEndpoints/pe',
    name: 'pe',
    type: 'Microsoft.Network/privateEndpoints',
    properties: {
      privateLinkServiceConnections: [
        {
          properties: { privateLinkServiceId: id, groupIds: ['amlworkspace'] },
        },
      ],
    },
  };
  const statuses = (properties: object) =>
    readArm([
      reading('mlw-one', properties),
      endpoint,
    ]).subjects[0].isolation.inbound?.privateEndpoints?.map(
      ({ status }) => status,
    );
  const rejected = {
    properties: { privateLinkServiceConnectionState: { status: 'Rejected' } },
  };
  expect(statuses({ privateEndpointConnections: [rejected] })).toEqual([
    'Rejected',
  ]);
  expect(statuses({})).toEqual([undefined]);
});

it.each([
  ['an allow list', { ipAllowlist: ['198.51.100.7'] }, ['198.51.100.7']],
  [
    'rules that do not count',
    {
      networkAcls: {
        defaultAction: 'allow',
        ipRules: [{ value: '198.51.100.7' }],
      },
    },
    [],
  ],
  [
    'a denial that names no address',
    { networkAcls: { defaultAction: 'Deny', ipRules: [] } },
    undefined,
  ],
  [
    'rules without a default',
    { networkAcls: { ipRules: [{ value: '198.51.100.7' }] } },
    undefined,
  ],
])('reads %s', (_, properties, expected) => {
  const [{ isolation }] = readArm(reading('mlw-one', properties)).subjects;
  expect(isolation.inbound?.ipRules).toEqual(expected);
});

it('tells of two switches for public access that contradict', () => {
  const { subjects, notes } = readArm(
    reading('mlw-one', {
      publicNetworkAccess: 'Disabled',
      allowPublicAccessWhenBehindVnet: true,
    }),
  );
  expect(subjects[0].isolation.inbound?.publicNetworkAccess).toBe('Disabled');
  expect(notes).toEqual([
    expect.stringContaining('allowPublicAccessWhenBehindVnet'),
  ]);
});

it('takes links that the workspace shares with others for neither endpoints nor rules', () => {
  const [{ isolation }] = readArm(
    reading('mlw-one', {
      sharedPrivateLinkResources: [
        { name: 'db', properties: { groupId: 'Sql', status: 'Approved' } },
      ],
    }),
  ).subjects;
  expect(isolation.inbound).toBeUndefined();
  expect(isolation.outbound).toBeUndefined();
});

it('keeps apart two workspaces of one name in a list', () => {
  const other = {
    ...reading('mlw-one', { publicNetworkAccess: 'Enabled' }),
    id: `${GROUP.replace('rg-one', 'rg-two')}/mlw-one`,
  };
  const { subjects } = readArm({
    value: [reading('mlw-one', { publicNetworkAccess: 'Disabled' }), other],
    nextLink: 'x',
  });
  expect(
    subjects.map(({ at, isolation }) => [
      at,
      isolation.workspace?.resourceGroup,
      isolation.inbound?.publicNetworkAccess,
    ]),
  ).toEqual([
    ['/value/0', 'rg-one', 'Disabled'],
    ['/value/1', 'rg-two', 'Enabled'],
  ]);
});

it('joins the computes of an export to the workspace they name, and shows the others by themselves', () => {
  const compute = (workspace: string, name: string) => ({
    type: `${ML}/computes`,
    ResourceId: `${GROUP}/${workspace}/computes/${name}`,
    name,
    properties: {
      computeType: 'ComputeInstance',
      properties: { enableNodePublicIp: true },
    },
  });
  const { subjects } = readArm([
    compute('mlw-gone', 'ci-a'),
    reading('mlw-one', {}),
    compute('mlw-one', 'ci-b'),
  ]);
  expect(subjects.map(({ type, name, kind }) => [type, name, kind])).toEqual([
    ['compute', 'ci-a', 'ComputeInstance'],
    ['workspace', 'mlw-one', undefined],
  ]);
  expect(subjects[0].isolation).toEqual({
    workspace: {
      name: 'mlw-gone',
      subscriptionId: '0000',
      resourceGroup: 'rg-one',
    },
    compute: [{ name: 'ci-a', type: 'ComputeInstance', nodePublicIp: true }],
  });
  expect(subjects[1].isolation.compute).toEqual([
    { name: 'ci-b', type: 'ComputeInstance', nodePublicIp: true },
  ]);
});

it.each([
  [
    'a compute',
    {
      properties: {
        computeType: 'AmlCompute',
        properties: { enableNodePublicIp: true },
      },
    },
    'compute',
    'AmlCompute',
  ],
  [
    'an endpoint',
    {
      name: 'score',
      properties: { authMode: 'Key', publicNetworkAccess: 'Enabled' },
    },
    'endpoint',
    'online',
  ],
  [
    'a deployment',
    {
      properties: {
        endpointComputeType: 'Managed',
        egressPublicNetworkAccess: 'Disabled',
      },
    },
    'deployment',
    undefined,
  ],
  [
    'a rule',
    { properties: { type: 'FQDN', destination: 'pypi.org' } },
    'outbound-rule',
    'FQDN',
  ],
  [
    'a managed network',
    { properties: { isolationMode: 'AllowInternetOutbound' } },
    'workspace',
    undefined,
  ],
  [
    'an update of a workspace',
    { properties: { publicNetworkAccess: 'Disabled' } },
    'workspace',
    undefined,
  ],
  [
    'a new workspace',
    { location: 'westeurope', properties: { storageAccount: '/x' } },
    'workspace',
    'Default',
  ],
])('reads the body of %s', (_, body, type, kind) => {
  const { subjects } = readArm(body);
  expect(subjects.map(subject => [subject.type, subject.kind])).toEqual([
    [type, kind],
  ]);
});

it('says nothing of what the body of an update leaves out', () => {
  const [{ isolation }] = readArm({
    properties: { managedNetwork: { isolationMode: 'AllowInternetOutbound' } },
  }).subjects;
  expect(isolation).toEqual({
    outbound: { isolationMode: 'AllowInternetOutbound' },
  });
});

it.each([
  [null],
  ['text'],
  [1],
  [true],
  [[]],
  [{}],
  [{ resources: 1 }],
  [{ value: [null, 1] }],
])('finds nothing in %j and says so', document => {
  const { subjects, notes } = readArm(document);
  expect(subjects).toEqual([]);
  expect(notes).toEqual([
    expect.stringContaining(
      'Nothing in it is an Azure Machine Learning workspace',
    ),
  ]);
});
