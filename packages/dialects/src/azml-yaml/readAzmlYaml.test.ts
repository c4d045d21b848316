import { workspaceIsolationSchema } from '@ringfence/engine';
import { readAzmlYaml } from './readAzmlYaml';

const only = (document: unknown) => {
  const { subjects, notes } = readAzmlYaml(document);
  expect(subjects).toHaveLength(1);
  workspaceIsolationSchema.parse(subjects[0].isolation);
  return { ...subjects[0], notes };
};

describe('a workspace', () => {
  const whole = {
    name: 'mlw-a',
    location: 'westeurope',
    public_network_access: 'disabled',
    managed_network: {
      isolation_mode: 'allow_only_approved_outbound',
      outbound_rules: [
        { name: 'pypi', type: 'fqdn', destination: 'pypi.org' },
        {
          name: 'lake',
          destination: {
            service_resource_id: '/subscriptions/s',
            subresource_target: 'dfs',
            spark_enabled: 'true',
          },
          type: 'private_endpoint',
        },
      ],
    },
  };

  it('is read as it is written, each fact with its place', () => {
    const { isolation, places, type, kind } = only(whole);
    expect({ type, kind }).toEqual({ type: 'workspace', kind: 'Default' });
    expect(isolation).toEqual({
      workspace: { name: 'mlw-a' },
      region: 'westeurope',
      inbound: { publicNetworkAccess: 'disabled', ipRules: [] },
      outbound: {
        isolationMode: 'allow_only_approved_outbound',
        rules: [
          {
            name: 'pypi',
            type: 'fqdn',
            fqdn: 'pypi.org',
            category: 'UserDefined',
          },
          {
            name: 'lake',
            type: 'private_endpoint',
            category: 'UserDefined',
            serviceResourceId: '/subscriptions/s',
            subresourceTarget: 'dfs',
            sparkEnabled: true,
          },
        ],
      },
    });
    expect(places['/outbound/rules/1/sparkEnabled']).toBe(
      '/managed_network/outbound_rules/1/destination/spark_enabled',
    );
  });

  it('is the same whatever the case of its keys and hyphens', () => {
    const recased = {
      Name: 'mlw-a',
      location: 'westeurope',
      publicNetworkAccess: 'disabled',
      'managed-network': {
        IsolationMode: 'allow_only_approved_outbound',
        outboundRules: whole.managed_network.outbound_rules,
      },
    };
    expect(only(recased).isolation).toEqual(only(whole).isolation);
  });

  it('has its rules in the older map as well', () => {
    const [pypi, lake] = whole.managed_network.outbound_rules;
    const map = {
      ...whole,
      managed_network: {
        ...whole.managed_network,
        outbound_rules: {
          pypi: { type: pypi.type, destination: pypi.destination },
          lake: { type: lake.type, destination: lake.destination },
        },
      },
    };
    expect(only(map).isolation).toEqual(only(whole).isolation);
  });

  it('knows that a service tag written without addresses has none', () => {
    const prefixesOf = (destination: unknown) =>
      readAzmlYaml({
        name: 'mlw',
        location: 'westeurope',
        managed_network: {
          outbound_rules: [{ name: 'a', type: 'service_tag', destination }],
        },
      }).subjects[0].isolation.outbound?.rules?.[0].addressPrefixes;
    const tag = { service_tag: 'AzureMonitor', protocol: 'TCP' };
    const addresses = ['203.0.113.0/24'];
    expect(prefixesOf(tag)).toEqual([]);
    expect(prefixesOf({ ...tag, address_prefixes: addresses })).toEqual(
      addresses,
    );
    expect(prefixesOf({ ...tag, address_prefixes: '${{IPS}}' })).toBe(
      undefined,
    );
    expect(prefixesOf({ ...tag, adress_prefixes: addresses })).toBe(undefined);
    expect(prefixesOf('AzureMonitor')).toBe(undefined);
  });

  it('takes no placeholder for the name of a rule, in a list or in the map', () => {
    const rule = { type: 'fqdn', destination: 'pypi.org' };
    const read = (rules: unknown) => {
      const { isolation, unresolved } = only({
        managed_network: { outbound_rules: rules },
      });
      return { rules: isolation.outbound?.rules, unresolved };
    };
    const inMap = read({ '<RULE>': rule });
    expect(inMap).toEqual(read([{ name: '<RULE>', ...rule }]));
    expect(inMap.rules).toEqual([
      { type: 'fqdn', fqdn: 'pypi.org', category: 'UserDefined' },
    ]);
    expect(inMap.unresolved).toEqual([
      { pointer: '/outbound/rules/0/name', expression: '<RULE>' },
    ]);
  });

  it('keeps what Azure made apart, and what people call required not', () => {
    const rules = [
      { name: 'a', type: 'fqdn', destination: 'a.org', category: 'required' },
      {
        name: 'b',
        type: 'fqdn',
        destination: 'b.org',
        category: 'required',
        status: 'Active',
      },
    ];
    const { outbound } = only({
      name: 'x',
      managed_network: { outbound_rules: rules },
    }).isolation;
    expect(outbound?.rules).toMatchObject([{ name: 'a' }]);
    expect(outbound?.serviceRules).toMatchObject([{ name: 'b' }]);
  });

  it('claims nothing that an update file does not say', () => {
    expect(
      only({ managed_network: { isolation_mode: 'disabled' } }).isolation,
    ).toEqual({ outbound: { isolationMode: 'disabled' } });
  });

  it.each([
    [{ default_action: 'Allow', ip_rules: [{ value: '1.2.3.4' }] }, []],
    [{ default_action: 'deny', ip_rules: [{ value: '1.2.3.4' }] }, ['1.2.3.4']],
    [{ default_action: 'Deny', ip_rules: ['1.2.3.4'] }, ['1.2.3.4']],
    [{ default_action: 'Deny', ip_rules: [] }, undefined],
    [{ ip_rules: [{ value: '1.2.3.4' }] }, undefined],
  ])('reads network_acls %j', (acls, expected) => {
    expect(
      only({ ...whole, network_acls: acls }).isolation.inbound?.ipRules,
    ).toEqual(expected);
  });

  it.each([
    ['hub', 'Hub'],
    ['project', 'Project'],
    ['feature_store', 'FeatureStore'],
  ])('of kind %s is a %s', (kind, spelled) => {
    expect(only({ ...whole, kind }).kind).toBe(spelled);
    expect(
      only({ ...whole, $schema: `https://x/${kind}.schema.json` }).kind,
    ).toBe(spelled);
  });

  it('has serverless compute with or without a subnet', () => {
    const of = (serverless: unknown) =>
      only({ ...whole, serverless_compute: serverless }).isolation.compute;
    expect(of({ custom_subnet: 'subnet', no_public_ip: 'True' })).toEqual([
      { type: 'Serverless', nodePublicIp: false, subnetId: 'subnet' },
    ]);
    expect(of({ no_public_ip: true })).toMatchObject([{ subnetId: '' }]);
  });

  it.each([
    '${{ parameters.access }}',
    '$(access)',
    '{{ access }}',
    '<access>',
    '<your access>-on',
    '#{access}#',
    '$ACCESS',
    '%ACCESS%',
    '{access}',
  ])('does not know what %s will be', access => {
    const { isolation, unresolved } = only({
      ...whole,
      public_network_access: access,
    });
    expect(isolation.inbound?.publicNetworkAccess).toBeUndefined();
    expect(unresolved).toEqual([
      { pointer: '/inbound/publicNetworkAccess', expression: access },
    ]);
  });

  it('says what it could not read', () => {
    const { notes, isolation } = only({
      ...whole,
      hbi_workspace: 'perhaps',
      image_build_compute: 'x'.repeat(5000),
    });
    expect(notes).toEqual([
      '/hbi_workspace: expected true or false, so it was not read',
      '/image_build_compute: longer than 2048 characters, so it was not read',
    ]);
    expect(isolation.highBusinessImpact).toBeUndefined();
  });

  it('with more rules than the model takes has rules that are not known', () => {
    const rules = Array.from({ length: 1001 }, (_, index) => ({
      name: `r${index}`,
    }));
    expect(
      only({ name: 'x', managed_network: { outbound_rules: rules } }).isolation
        .outbound,
    ).toBeUndefined();
  });
});

describe('other documents', () => {
  it('are computes', () => {
    const { type, kind, isolation } = only({
      name: 'ci',
      type: 'computeinstance',
      enable_node_public_ip: 'false',
      ssh_public_access_enabled: true,
      network_settings: { vnet_name: 'v', subnet: 's' },
    });
    expect({ type, kind }).toEqual({
      type: 'compute',
      kind: 'ComputeInstance',
    });
    expect(isolation.compute).toEqual([
      {
        name: 'ci',
        type: 'computeinstance',
        nodePublicIp: false,
        sshPublicAccess: true,
        subnetId: 's',
      },
    ]);
  });

  it('are endpoints, deployments and rules', () => {
    expect(
      only({ name: 'e', auth_mode: 'key', public_network_access: 'disabled' }),
    ).toMatchObject({
      type: 'endpoint',
      isolation: {
        endpoints: [{ kind: 'online', publicNetworkAccess: 'disabled' }],
      },
    });
    expect(
      only({
        name: 'blue',
        endpoint_name: 'e',
        egress_public_network_access: 'disabled',
      }),
    ).toMatchObject({
      type: 'deployment',
      isolation: {
        endpoints: [
          {
            name: 'e',
            deployments: [{ egressPublicNetworkAccess: 'disabled' }],
          },
        ],
      },
    });
    expect(
      only({ name: 'r', type: 'FQDN', destination: 'pypi.org' }),
    ).toMatchObject({
      type: 'outbound-rule',
      isolation: { outbound: { rules: [{ fqdn: 'pypi.org' }] } },
    });
  });

  it.each([
    { apiVersion: 'v1', kind: 'Service', spec: {} },
    { name: 'ci', on: 'push', jobs: {} },
    { services: { web: { image: 'x' } } },
    { $schema: 'https://x/commandJob.schema.json', compute: 'azureml:cpu' },
    { name: 'x', version: 1 },
    [],
    'text',
    null,
  ])('are none of its business: %j', document => {
    expect(readAzmlYaml(document).subjects).toEqual([]);
  });
});
