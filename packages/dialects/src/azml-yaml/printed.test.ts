import { readDocument } from '../readDocument';

const ML =
  '/subscriptions/s/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-one';

const read = (document: unknown) => readDocument(document, { format: 'json' });

const endpoint = (rest = {}) => ({
  auth_mode: 'key',
  defaults: {},
  identity: { type: 'system_assigned' },
  kind: 'Managed',
  location: 'westeurope',
  name: 'score',
  properties: { AzureAsyncOperationUri: 'https://example.org' },
  provisioning_state: 'Succeeded',
  public_network_access: 'enabled',
  traffic: {},
  ...rest,
});

const shown = (rest = {}) => ({
  name: 'mlw-one',
  location: 'westeurope',
  public_network_access: 'Disabled',
  managed_network: { isolation_mode: 'allow_only_approved_outbound' },
  workspace_id: '3f1c',
  discovery_url: 'https://westeurope.api.azureml.ms/discovery',
  ...rest,
});

describe('what the command line prints as JSON', () => {
  it.each([{ id: ML }, { id: 'mlw-one' }, { id: null }, {}])(
    'is a workspace of which nothing more is known than is printed: %j',
    rest => {
      const { dialect, subjects } = read(shown(rest));
      expect(dialect).toBe('azml-yaml');
      expect(subjects[0].isolation.inbound).toEqual({
        publicNetworkAccess: 'Disabled',
      });
      expect(subjects[0].isolation.outbound).toEqual({
        isolationMode: 'allow_only_approved_outbound',
      });
    },
  );

  it.each([
    ['online', { id: `${ML}/onlineEndpoints/score` }],
    ['batch', { id: `${ML}/batchEndpoints/score`, kind: undefined }],
    ['online', {}],
  ])('is an endpoint also with properties: %s', (kind, rest) => {
    const { subjects } = read(endpoint(rest));
    expect(subjects).toMatchObject([
      {
        type: 'endpoint',
        kind,
        isolation: {
          endpoints: [{ publicNetworkAccess: 'enabled', authMode: 'key' }],
        },
      },
    ]);
  });

  it('is a deployment on Kubernetes, which has resources', () => {
    const { subjects } = read({
      name: 'blue',
      endpoint_name: 'score',
      provisioning_state: 'Succeeded',
      resources: { requests: { cpu: '1' } },
    });
    expect(subjects).toMatchObject([{ type: 'deployment', name: 'blue' }]);
  });

  it('keeps the rules of Azure apart from those of people', () => {
    const { subjects } = read([
      {
        category: 'required',
        destination: { service_tag: 'AzureResourceManager' },
        name: '__SYS_ST_AzureResourceManager_TCP',
        status: 'Active',
        type: 'service_tag',
      },
      {
        category: 'user_defined',
        destination: 'pypi.org',
        name: 'pypi',
        status: 'Active',
        type: 'fqdn',
      },
    ]);
    expect(subjects.map(({ isolation }) => isolation.outbound)).toMatchObject([
      { serviceRules: [{ serviceTag: 'AzureResourceManager' }] },
      { rules: [{ fqdn: 'pypi.org' }] },
    ]);
  });
});

describe('a list of the command line', () => {
  it.each([null, 7, 'more', [shown()]])(
    'does not pass over an entry that is no object: %j',
    entry => {
      const { subjects, unread } = read([shown(), entry]);
      expect(subjects).toHaveLength(1);
      expect(unread).toMatchObject([
        {
          pointers: [''],
          place: '/1',
          ...(!Array.isArray(entry) && { words: JSON.stringify(entry) }),
        },
      ]);
    },
  );

  it('does not pass over an entry that nobody can tell', () => {
    const { subjects, unread } = read([shown(), { colour: 'blue' }]);
    expect(subjects).toHaveLength(1);
    expect(unread).toMatchObject([{ pointers: [''], place: '/1' }]);
  });

  it('has nothing unread in what names a schema without network settings', () => {
    const job = {
      $schema:
        'https://azuremlschemas.azureedge.net/latest/commandJob.schema.json',
    };
    expect(read([shown(), job]).unread).toEqual([]);
  });
});

describe('an answer of Azure', () => {
  const resource = {
    id: ML.toLowerCase(),
    name: 'mlw-one',
    type: 'microsoft.machinelearningservices/workspaces',
    properties: { publicNetworkAccess: 'Enabled' },
  };

  it('of its resource graph has its resources in data', () => {
    const { dialect, subjects } = read({
      count: 1,
      data: [resource],
      skip_token: null,
      total_records: 1,
    });
    expect(dialect).toBe('arm');
    expect(subjects[0].isolation).toMatchObject({
      inbound: { publicNetworkAccess: 'Enabled' },
    });
    expect(subjects[0].isolation.unread).toBeUndefined();
  });

  it.each([
    [[resource, null]],
    [{ value: [resource, null] }],
    [{ count: 2, data: [resource, null] }],
  ])('does not pass over an entry that is no object: %j', list => {
    const { subjects, unread } = read(list);
    expect(subjects[0].isolation.unread).toMatchObject([
      { pointers: expect.arrayContaining(['/compute']), words: 'null' },
    ]);
    expect(unread).toMatchObject([{ pointers: [''], words: 'null' }]);
  });

  it.each([
    { count: 1, data: [resource], skip_token: 'next' },
    { value: [resource], nextLink: 'https://management.azure.com/next' },
  ])('that is one page of several leaves its lists at least these', page => {
    const [{ isolation }] = read(page).subjects;
    expect(isolation.unread).toMatchObject([
      { pointers: expect.arrayContaining(['/compute', '/outbound/rules']) },
    ]);
    expect(JSON.stringify(isolation)).not.toContain('azure.com');
  });
});

describe('YAML', () => {
  const yaml = (document: unknown) =>
    readDocument(document, { format: 'yaml' }).subjects[0].isolation;
  const workspace = (rest: object) =>
    yaml({ name: 'mlw-one', location: 'westeurope', ...rest });

  it('names a misspelt key with the one that was meant', () => {
    expect(workspace({ public_network_acess: 'disabled' }).unread).toEqual([
      {
        pointers: ['/inbound/publicNetworkAccess'],
        reason:
          'public_network_acess is no key that is known here; public_network_access was probably meant',
        place: '/public_network_acess',
        words: 'public_network_acess',
      },
    ]);
  });

  it('names every key of a destination that nobody knows', () => {
    const { unread } = workspace({
      managed_network: {
        outbound_rules: [
          {
            name: 'lake',
            type: 'private_endpoint',
            destination: { subresource_type: 'blob' },
          },
        ],
      },
    });
    expect(unread).toMatchObject([
      { pointers: ['/outbound/rules/0'], words: 'subresource_type' },
    ]);
  });

  it('claims no rules where the whole network is a placeholder', () => {
    const { outbound, unread } = workspace({ managed_network: '${{network}}' });
    expect(outbound?.rules).toBeUndefined();
    expect(unread?.map(({ pointers }) => pointers[0])).toEqual(
      expect.arrayContaining(['/outbound/isolationMode', '/outbound/rules']),
    );
  });

  it('leaves compute at least what is written where serverless is a placeholder', () => {
    expect(workspace({ serverless_compute: '${{ settings }}' }).unread).toEqual(
      [
        {
          pointers: ['/compute'],
          reason: 'what serverless compute is given is not known',
          place: '/serverless_compute',
          words: '${{ settings }}',
        },
      ],
    );
  });
});
