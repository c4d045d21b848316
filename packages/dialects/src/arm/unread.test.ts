import { baselinePolicy, evaluate } from '@ringfence/engine';
import { readArm } from '.';
import { readOnly } from './__testUtils__/readOnly';
import {
  child,
  deployment,
  template,
  workspace,
} from './__testUtils__/templates';

const lanesOf = (document: unknown) =>
  evaluate(readOnly(document).isolation, baselinePolicy).lanes;

/** A workspace of which everything that is written is closed. */
const closed = () => [
  workspace({
    publicNetworkAccess: 'Disabled',
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: {},
    },
  }),
  child('computes', 'mlw-one/cpu', {
    computeType: 'AmlCompute',
    properties: {
      enableNodePublicIp: false,
      remoteLoginPortPublicAccess: 'Disabled',
    },
  }),
  child('onlineEndpoints', 'mlw-one/score', {
    authMode: 'AADToken',
    publicNetworkAccess: 'Disabled',
  }),
];

const anything = (words: unknown, place: unknown) => ({
  pointers: [''],
  reason: expect.any(String),
  place,
  words,
});

it('is closed where everything was read', () => {
  const { inbound, compute, outbound } = lanesOf(template(closed()));
  expect([inbound.state, compute.state, outbound.state]).toEqual([
    'closed',
    'closed',
    'closed',
  ]);
});

describe('what may deploy anything', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'a template that is linked by its address',
      deployment(
        undefined,
        {},
        {
          templateLink: { uri: 'https://example.org/rules.json' },
        },
      ),
      'https://example.org/rules.json',
      '/resources/3/properties/templateLink/uri',
    ],
    [
      'a template beside this one',
      deployment(
        undefined,
        {},
        {
          templateLink: { relativePath: 'rules.json' },
        },
      ),
      'rules.json',
      '/resources/3/properties/templateLink/relativePath',
    ],
    [
      'a template spec',
      deployment(
        undefined,
        {},
        {
          templateLink: {
            id: "[resourceId('specs', 'Microsoft.Resources/templateSpecs/versions', 'net', '1.0')]",
          },
        },
      ),
      "[resourceId('specs', 'Microsoft.Resources/templateSpecs/versions', 'net', '1.0')]",
      '/resources/3/properties/templateLink/id',
    ],
    [
      'a template that is a parameter',
      deployment("[parameters('inner')]"),
      "[parameters('inner')]",
      '/resources/3/properties/template',
    ],
    [
      'a deployment script',
      {
        type: 'Microsoft.Resources/deploymentScripts',
        apiVersion: '2023-08-01',
        name: 'add-rules',
        kind: 'AzureCLI',
        properties: { azCliVersion: '2.60.0', scriptContent: 'az ml ...' },
      },
      'add-rules',
      '/resources/3',
    ],
  ])('leaves no lane closed: %s', (_, resource, words, place) => {
    const document = template([...closed(), resource]);
    expect(readOnly(document).isolation.unread).toContainEqual(
      anything(words, place),
    );
    const lanes = lanesOf(document);
    for (const { state } of Object.values(lanes)) {
      expect(state).toBe('unknown');
    }
  });

  it('does not where it is known not to be deployed', () => {
    const off = deployment(
      undefined,
      { condition: false },
      { templateLink: { uri: 'https://example.org/rules.json' } },
    );
    expect(lanesOf(template([...closed(), off])).outbound.state).toBe('closed');
  });

  it('is told of the document where no workspace stands in it', () => {
    const { subjects, unread } = readArm(
      template([
        deployment(
          undefined,
          {},
          { templateLink: { relativePath: 'ws.json' } },
        ),
      ]),
    );
    expect(subjects).toEqual([]);
    expect(unread).toEqual([
      anything('ws.json', '/resources/0/properties/templateLink/relativePath'),
    ]);
  });

  it.each([
    ['all resources', "[parameters('all')]", '/resources'],
    ['one resource', [...closed(), "[parameters('more')]"], '/resources/3'],
  ])('is an expression for %s', (_, resources, place) => {
    const { subjects, unread } = readArm(template(resources));
    const found = subjects[0]?.isolation.unread ?? unread;
    expect(found.map(part => part.place)).toContain(place);
  });
});

describe('a parameter', () => {
  const inner = (given: unknown, rest = {}) =>
    template([
      closed()[0],
      deployment(
        template(
          [
            child('computes', 'mlw-one/gpu', {
              computeType: 'AmlCompute',
              properties: { enableNodePublicIp: "[parameters('open')]" },
            }),
          ],
          { parameters: { open: { type: 'bool', defaultValue: true } } },
        ),
        {},
        {
          expressionEvaluationOptions: { scope: 'inner' },
          ...(given !== undefined && { parameters: given }),
          ...rest,
        },
      ),
    ]);
  const openOf = (document: unknown) =>
    readOnly(document).isolation.compute?.[0].nodePublicIp;

  it('that is given null takes its default', () => {
    expect(openOf(inner({ open: { value: null } }))).toBe(true);
    expect(openOf(inner({ open: { value: '[null()]' } }))).toBe(true);
    expect(openOf(inner({ open: { value: false } }))).toBe(false);
  });

  it('is not its default where what it is given cannot be told', () => {
    expect(openOf(inner("[parameters('settings')]"))).toBeUndefined();
    expect(openOf(inner({ open: { reference: {} } }))).toBeUndefined();
    expect(
      openOf(inner(undefined, { parametersLink: { uri: 'https://x' } })),
    ).toBeUndefined();
  });

  it('may be left out by the type it refers to', () => {
    const { isolation } = readOnly(
      template([workspace({ publicNetworkAccess: "[parameters('access')]" })], {
        definitions: { access: { type: 'string', nullable: true } },
        parameters: { access: { $ref: '#/definitions/access' } },
      }),
    );
    expect(isolation.inbound?.publicNetworkAccess).toBeUndefined();
    expect(isolation.unread).toBeUndefined();
  });
});

describe('a setting that is an expression', () => {
  it('of serverless compute leaves compute at least what is written', () => {
    const [ws, ...rest] = closed();
    const document = template([
      {
        ...ws,
        properties: {
          ...(ws.properties as object),
          serverlessComputeSettings: "[parameters('serverless')]",
        },
      },
      ...rest,
    ]);
    expect(readOnly(document).isolation.unread).toContainEqual({
      pointers: ['/compute'],
      reason: 'what serverless compute is given is not known',
      place: '/resources/0/properties/serverlessComputeSettings',
      words: "[parameters('serverless')]",
    });
    expect(lanesOf(document).compute.state).toBe('unknown');
  });

  it('of all outbound rules keeps those that stand beside it', () => {
    const document = template([
      workspace({
        managedNetwork: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          outboundRules: "[parameters('rules')]",
        },
      }),
      child('outboundRules', 'mlw-one/all', {
        type: 'FQDN',
        destination: '*',
      }),
    ]);
    expect(readOnly(document).isolation.outbound?.rules).toHaveLength(1);
    expect(lanesOf(document).outbound.state).toBe('open');
  });
});

describe('a managed network that is a resource of its own', () => {
  const network = {
    isolationMode: 'AllowOnlyApprovedOutbound',
    outboundRules: {},
  };
  const anywhere = child(
    'managedNetworks/outboundRules',
    'mlw-one/default/any',
    {
      type: 'ServiceTag',
      destination: { serviceTag: 'Internet', protocol: '*', portRanges: '*' },
    },
  );

  it('has its rules also where only they are written', () => {
    const document = template([
      workspace({ managedNetwork: network }),
      anywhere,
    ]);
    expect(lanesOf(document).outbound.state).toBe('open');
  });

  it('leaves not known what it says otherwise, with both places', () => {
    const document = template([
      workspace({ managedNetwork: network }),
      child('managedNetworks', 'mlw-one/default', {
        managedNetwork: { isolationMode: 'AllowInternetOutbound' },
      }),
    ]);
    const { isolation } = readOnly(document);
    expect(isolation.outbound?.isolationMode).toBeUndefined();
    const reason = 'it is stated twice, and not the same';
    expect(isolation.unread).toEqual([
      {
        pointers: ['/outbound/isolationMode'],
        reason,
        place: '/resources/0/properties/managedNetwork/isolationMode',
        words: '"AllowOnlyApprovedOutbound"',
      },
      {
        pointers: ['/outbound/isolationMode'],
        reason,
        place: '/resources/1/properties/managedNetwork/isolationMode',
        words: '"AllowInternetOutbound"',
      },
    ]);
  });

  it('leaves the network not known where nobody can tell whether it is made', () => {
    const document = template([
      workspace({ managedNetwork: network }),
      child(
        'managedNetworks',
        'mlw-one/default',
        { managedNetwork: { isolationMode: 'AllowInternetOutbound' } },
        { condition: "[parameters('v2')]" },
      ),
    ]);
    expect(lanesOf(document).outbound.state).toBe('unknown');
  });
});

describe('two statements of one resource', () => {
  const storage = (access: string, rest = {}) => ({
    type: 'Microsoft.Storage/storageAccounts',
    apiVersion: '2024-01-01',
    name: 'stone',
    properties: { publicNetworkAccess: access },
    ...rest,
  });
  const using = (...accounts: unknown[]) =>
    template([
      workspace({
        storageAccount:
          "[resourceId('Microsoft.Storage/storageAccounts', 'stone')]",
      }),
      ...accounts,
    ]);

  it('leave what they say differently not known', () => {
    const access = (...accounts: unknown[]) =>
      readOnly(using(...accounts)).isolation.resources?.storage?.[0]
        .publicNetworkAccess;
    expect(access(storage('Disabled'), storage('Disabled'))).toBe('Disabled');
    expect(access(storage('Disabled'), storage('Enabled'))).toBeUndefined();
  });

  it('leave all of it not known where one of them may not come into force', () => {
    const { resources } = lanesOf(
      using(
        storage('Disabled'),
        storage('Enabled', { condition: "[parameters('open')]" }),
      ),
    );
    expect(resources.state).toBe('unknown');
    expect(resources.worst).toBe('open');
  });
});

describe('a list of addresses', () => {
  const rulesOf = (apiVersion: string, properties: object) => {
    const { isolation } = readOnly(
      template([
        workspace(
          { publicNetworkAccess: 'Enabled', ...properties },
          { apiVersion },
        ),
      ]),
    );
    return isolation.inbound?.ipRules;
  };
  const acls = {
    networkAcls: {
      defaultAction: 'Deny',
      ipRules: [{ value: '203.0.113.7' }],
    },
  };
  const list = { ipAllowlist: ['203.0.113.7'] };

  it.each([
    ['2025-12-01', acls],
    ['2025-12-01', list],
    ['2024-07-01-preview', acls],
    ['2023-08-01-preview', list],
    ["[parameters('version')]", acls],
  ])('is not known to hold in %s', (version, properties) => {
    expect(rulesOf(version, properties)).toBeUndefined();
  });

  it.each([
    ['2024-10-01-preview', acls],
    ['2025-10-01-preview', list],
    ['2024-01-01-preview', list],
  ])('holds in %s', (version, properties) => {
    expect(rulesOf(version, properties)).toEqual(['203.0.113.7']);
  });
});

it('takes the type for what a resource is where its id is of something else', () => {
  const { subjects } = readArm({
    id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/one',
    type: 'Microsoft.MachineLearningServices/workspaces',
    name: 'mlw-one',
    properties: { publicNetworkAccess: 'Enabled' },
  });
  expect(subjects).toMatchObject([{ type: 'workspace', name: 'mlw-one' }]);
});

it('shows the data classification as not known where all tags are an expression', () => {
  const { unresolved } = readOnly(
    template([workspace({}, { tags: "[parameters('tags')]" })]),
  );
  expect(unresolved).toContainEqual({
    pointer: '/dataClassification',
    expression: "[parameters('tags')]",
  });
});

describe('what a workspace leans on', () => {
  const storageOf = (properties: Record<string, unknown>) =>
    readOnly(template([workspace(properties)])).isolation;
  const id = (name: string) =>
    `/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/${name}`;

  it('is its default and the further ones of a hub', () => {
    const { resources } = storageOf({
      storageAccount: id('one'),
      workspaceHubConfig: { additionalWorkspaceStorageAccounts: [id('two')] },
    });
    expect(resources?.storage).toEqual([
      { id: id('one'), default: true },
      { id: id('two'), default: false },
    ]);
  });

  it('is at least its default where the further ones are a parameter', () => {
    const { unread } = storageOf({
      storageAccount: id('one'),
      storageAccounts: "[parameters('more')]",
    });
    expect(unread).toMatchObject([{ pointers: ['/resources/storage'] }]);
  });
});

it('says of what serves models in another way that it is not read', () => {
  const { unread } = readOnly(
    template([
      workspace(),
      child('serverlessEndpoints', 'mlw-one/llm', { modelSettings: {} }),
    ]),
  ).isolation;
  expect(unread).toMatchObject([
    { pointers: ['/endpoints'], words: 'mlw-one/llm' },
  ]);
});

it.each(["[parameters('nowhere')]", "[createArray(parameters('nowhere'))]", 7])(
  'does not know its rules to be all where its own name is %j',
  name => {
    const { isolation } = readArm(
      template([
        workspace(
          { managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' } },
          { name },
        ),
        child('outboundRules', 'mlw-one/hosts', {
          type: 'FQDN',
          destination: 'example.org',
        }),
      ]),
    ).subjects[0];
    expect(isolation.outbound?.rules).toBeUndefined();
    expect(isolation.unread).toContainEqual(
      expect.objectContaining({ pointers: ['/outbound/rules'] }),
    );
  },
);
