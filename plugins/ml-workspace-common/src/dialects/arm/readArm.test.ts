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

const brief = (document: unknown) =>
  readArm(document).subjects.map(({ type, name, kind, at }) => ({
    type,
    name,
    kind,
    at,
  }));

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

describe('examples of REST calls', () => {
  const call = (parameters: object, response?: unknown, code = '200') => ({
    parameters: {
      subscriptionId: '0000',
      resourceGroupName: 'rg-one',
      workspaceName: 'mlw-one',
      'api-version': '2025-12-01',
      ...parameters,
    },
    responses: {
      202: { headers: {} },
      ...(response !== undefined && { [code]: { body: response } }),
    },
  });

  it('are a request and an answer that says more', () => {
    const { subjects } = readArm(
      call(
        {
          body: { location: 'westeurope', properties: { hbiWorkspace: false } },
        },
        reading('mlw-one', {
          hbiWorkspace: false,
          publicNetworkAccess: 'Disabled',
        }),
      ),
    );
    expect(
      subjects.map(({ at, name, isolation }) => [
        at,
        name,
        isolation.inbound?.publicNetworkAccess,
      ]),
    ).toEqual([
      ['/parameters/body', 'mlw-one', undefined],
      ['/responses/200/body', 'mlw-one', 'Disabled'],
    ]);
  });

  it('are only the request where the answer adds nothing', () => {
    const compute = {
      computeType: 'ComputeInstance',
      properties: { sshSettings: { sshPublicAccess: 'Disabled' } },
    };
    expect(
      brief(
        call(
          {
            computeName: 'ci',
            parameters: { location: 'westeurope', properties: compute },
          },
          {
            id: `${GROUP}/mlw-one/computes/ci`,
            type: `${ML}/computes`,
            name: 'ci',
            properties: {
              computeType: 'ComputeInstance',
              provisioningState: 'Creating',
            },
          },
          '201',
        ),
      ),
    ).toEqual([
      {
        type: 'compute',
        name: 'ci',
        kind: 'ComputeInstance',
        at: '/parameters/parameters',
      },
    ]);
  });

  it('name a rule by the call and keep the odd type of the answer', () => {
    const rule = {
      type: 'FQDN',
      destination: 'pypi.org',
      category: 'UserDefined',
    };
    const answer = {
      id: `${GROUP}/mlw-one/outboundRules/pypi`,
      name: 'pypi',
      type: 'workspace/outboundRules',
      properties: rule,
    };
    expect(
      brief(call({ ruleName: 'pypi', body: { properties: rule } }, answer)),
    ).toEqual([
      {
        type: 'outbound-rule',
        name: 'pypi',
        kind: 'FQDN',
        at: '/parameters/body',
      },
    ]);
    expect(brief(call({}, { value: [answer] }))).toEqual([
      {
        type: 'outbound-rule',
        name: 'pypi',
        kind: 'FQDN',
        at: '/responses/200/body/value/0',
      },
    ]);
  });

  it('tell a managed network and the state that provisioning leaves it in', () => {
    const network = {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: { pypi: { type: 'FQDN', destination: 'pypi.org' } },
    };
    const [sent] = readArm(
      call({ managedNetworkName: 'default', body: { properties: network } }),
    ).subjects;
    expect(sent).toMatchObject({
      type: 'workspace',
      name: 'mlw-one',
      isolation: { outbound: { rules: [{ name: 'pypi' }] } },
    });
    const [state] = readArm(
      call(
        { body: { includeSpark: false } },
        { status: 'Active', sparkReady: true },
      ),
    ).subjects;
    expect(state.isolation.outbound).toEqual({
      networkStatus: 'Active',
      sparkReady: true,
    });
  });

  it('tell one connection of a private endpoint', () => {
    const [subject] = readArm(
      call({
        privateEndpointConnectionName: 'pec',
        properties: {
          properties: {
            privateLinkServiceConnectionState: { status: 'Approved' },
          },
        },
      }),
    ).subjects;
    expect(subject).toMatchObject({
      name: 'mlw-one',
      isolation: { inbound: { privateEndpoints: [{ status: 'Approved' }] } },
    });
  });

  it('are nothing where the call is about something else', () => {
    expect(
      brief(
        call(
          { datastoreName: 'store', body: { properties: { contents: {} } } },
          { value: { findings: [] } },
        ),
      ),
    ).toEqual([]);
  });
});

describe('parameters files by themselves', () => {
  const file = (values: Record<string, unknown>) => ({
    parameters: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value }]),
    ),
  });

  it('are a part of a workspace, by the names that public templates use', () => {
    const [{ type, name, kind, isolation }] = readArm(
      file({
        WorkspaceName: 'mlw-one',
        kind: 'featurestore',
        location: 'westeurope',
        publicNetworkAccess: 'Enabled',
        confidential_data: 'false',
        encryption_status: 'Disabled',
        identity: { type: 'SystemAssigned' },
        imageBuildCompute: '',
        privateEndpointType: 'AutoApproval',
        containerRegistryOption: 'new',
        containerRegistrySku: 'Premium',
        managedNetwork: { isolationMode: 'Disabled', outboundRules: {} },
      }),
    ).subjects;
    expect({ type, name, kind }).toEqual({
      type: 'workspace',
      name: 'mlw-one',
      kind: 'FeatureStore',
    });
    expect(isolation).toEqual({
      workspace: { name: 'mlw-one', kind: 'featurestore' },
      region: 'westeurope',
      inbound: {
        publicNetworkAccess: 'Enabled',
        privateEndpoints: [{ status: 'Approved', subresource: 'amlworkspace' }],
      },
      identity: 'SystemAssigned',
      customerManagedKey: false,
      highBusinessImpact: false,
      outbound: { isolationMode: 'Disabled' },
      resources: { containerRegistry: [{ default: true, sku: 'Premium' }] },
    });
  });

  it('claim no list that they do not name', () => {
    const [{ isolation }] = readArm(
      file({
        workspaceName: 'mlw-one',
        publicNetworkAccess: 'Disabled',
        privateEndpointType: 'none',
      }),
    ).subjects;
    expect(isolation.inbound).toEqual({ publicNetworkAccess: 'Disabled' });
  });

  it('are nothing where they name no workspace', () => {
    expect(
      readArm(file({ vmName: 'one', location: 'westeurope' })).subjects,
    ).toEqual([]);
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
