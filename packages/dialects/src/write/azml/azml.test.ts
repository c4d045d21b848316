import { WorkspaceIsolation } from '@ringfence/engine';
import {
  SUBSCRIPTION,
  approvedOnly,
  internetOutbound,
} from '@ringfence/testing';
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { LandingZone, NotWritableError, writeFiles } from '..';
import { readBack } from './__testUtils__/readBack';
import { statedDifferently } from './__testUtils__/statedDifferently';
import { flagOf, runScript } from './__testUtils__/runScript';
import { schemaFor } from './__testUtils__/schemas';

const landingZone: LandingZone = {
  privateEndpointSubnetId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`,
};
const write = (isolation: WorkspaceIsolation, zone = landingZone) =>
  writeFiles(isolation, { dialect: 'azml-yaml', landingZone: zone });

const refusalsOf = (isolation: WorkspaceIsolation) => {
  try {
    write(isolation);
  } catch (error) {
    return (error as NotWritableError).fields.map(({ pointer }) => pointer);
  }
  return [];
};

/** Everything that the files can say at once. */
const whole = (): WorkspaceIsolation => {
  const base = approvedOnly();
  return {
    ...base,
    identity: 'SystemAssigned,UserAssigned',
    datastoreManagedIdentity: true,
    highBusinessImpact: false,
    v1LegacyMode: false,
    imageBuildCompute: 'cpu',
    inbound: {
      ...base.inbound,
      publicNetworkAccess: 'Enabled',
      ipRules: ['203.0.113.0/24', '198.51.100.7'],
    },
    outbound: {
      ...base.outbound,
      provisionOnCreation: true,
      managedNetworkKind: 'V1',
      networkMonitor: true,
      rules: [
        ...base.outbound!.rules!,
        { name: 'packages', type: 'FQDN', fqdn: '*.pypi.org' },
        {
          name: 'sign-in',
          type: 'ServiceTag',
          addressPrefixes: [],
          serviceTag: 'AzureActiveDirectory',
          protocol: 'TCP',
          portRanges: '443',
        },
        {
          name: 'partner',
          type: 'ServiceTag',
          serviceTag: '',
          protocol: '*',
          portRanges: '5000-5010',
          addressPrefixes: ['203.0.113.0/24'],
        },
        {
          name: 'gateway',
          type: 'PrivateEndpoint',
          serviceResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/applicationGateways/agw`,
          subresourceTarget: 'appGwPrivateFrontendIpIPv4',
          sparkEnabled: true,
          fqdns: ['db.corp.example'],
        },
      ],
    },
    compute: [
      ...base.compute!,
      {
        name: 'ci-anna',
        type: 'ComputeInstance',
        nodePublicIp: false,
        sshPublicAccess: false,
        localAuth: false,
      },
    ],
    endpoints: [
      {
        ...base.endpoints![0],
        authMode: 'AADToken',
        deployments: [{ name: 'blue' }],
      },
      { name: 'nightly', kind: 'batch' },
    ],
  };
};
const ENV = { SCORE_BLUE_MODEL: 'azureml:fraud:3' };

describe('Azure ML YAML', () => {
  it.each([
    ['with everything that files can say', whole()],
    ['with any internet destination', internetOutbound()],
    ['with approved destinations only', approvedOnly()],
  ])('%s states all but what is named as unsayable', (_, isolation) => {
    const written = write(isolation);
    expect(statedDifferently(isolation, written)).toEqual([]);
    expect(readBack(written).outbound!.rules).toHaveLength(
      isolation.outbound!.rules!.length,
    );
  });

  it('meets the schemas of its files', () => {
    for (const { path, content } of write(whole()).files) {
      if (!path.endsWith('.yml')) continue;
      expect({
        path,
        problems: schemaFor(path).safeParse(parse(content)).error?.issues,
      }).toEqual({ path, problems: undefined });
    }
  });

  it('lets nobody in before the private way is there, and then with Deny beside the addresses', () => {
    const { files } = write(whole());
    const textOf = (path: string) =>
      files.find(file => file.path === path)!.content;
    expect(parse(textOf('workspace.yml')).public_network_access).toBe(
      'disabled',
    );
    expect(parse(textOf('workspace.addresses.yml'))).toEqual({
      name: 'mlw-fraud',
      public_network_access: 'enabled',
      network_acls: {
        default_action: 'Deny',
        ip_rules: [{ value: '203.0.113.0/24' }, { value: '198.51.100.7' }],
      },
    });
  });

  it.each([
    [
      'a rule that denies',
      (base: WorkspaceIsolation): WorkspaceIsolation => ({
        ...base,
        outbound: {
          ...base.outbound,
          rules: [
            {
              name: 'no-storage',
              type: 'ServiceTag',
              addressPrefixes: [],
              serviceTag: 'Storage',
              protocol: 'TCP',
              portRanges: '443',
              action: 'Deny',
            },
          ],
        },
      }),
      ['/outbound/rules/0/action'],
    ],
    [
      'legacy mode',
      (base: WorkspaceIsolation): WorkspaceIsolation => ({
        ...base,
        v1LegacyMode: true,
      }),
      ['/v1LegacyMode'],
    ],
    [
      'local accounts kept off beside public SSH',
      (base: WorkspaceIsolation): WorkspaceIsolation => ({
        ...base,
        compute: [
          { ...base.compute![0], sshPublicAccess: true, localAuth: false },
        ],
      }),
      ['/compute/0/localAuth'],
    ],
  ])(
    'refuses %s, without which it would be more open',
    (_, change, pointers) => {
      expect(refusalsOf(change(approvedOnly()))).toEqual(pointers);
    },
  );

  it('gives the same bytes for the same isolation', () => {
    expect(write(whole())).toEqual(write(whole()));
  });
});

describe('the script beside it', () => {
  const callsOf = (isolation: WorkspaceIsolation, options = {}) => {
    const run = runScript(write(isolation).files, { env: ENV, ...options });
    expect(run).toMatchObject({ code: 0, stderr: '', left: [] });
    return run.calls.filter(([group]) => group !== 'account');
  };
  const verb = (call: string[]) =>
    call
      .slice(
        0,
        call.findIndex(word => word.startsWith('--')),
      )
      .join(' ');
  const verbs = (calls: string[][]) =>
    calls.map(verb).filter(name => name !== 'resource show');

  it('closes what the workspace leans on before it is made, and makes the private way before what runs code', () => {
    const order = verbs(callsOf(whole()));
    const at = (name: string) => {
      expect(order).toContain(name);
      return order.lastIndexOf(name);
    };
    expect(order.indexOf('ml workspace create')).toBeGreaterThan(
      Math.max(
        at('storage account create'),
        at('keyvault create'),
        at('acr create'),
        at('identity create'),
      ),
    );
    expect(at('ml workspace update')).toBeGreaterThan(
      at('network private-endpoint create'),
    );
    expect(order.indexOf('ml compute create')).toBeGreaterThan(
      at('ml workspace provision-network'),
    );
    expect(at('ml workspace provision-network')).toBeGreaterThan(
      at('ml workspace update'),
    );
    expect(at('ml online-deployment create')).toBe(order.length - 2);
  });

  it('closes each resource with the command that makes it', () => {
    const calls = callsOf(approvedOnly());
    const flags = (name: string, ...wanted: string[]) => {
      const call = calls.find(one => verb(one) === name)!;
      return wanted.map(flag => flagOf(call, flag));
    };
    const access = ['--public-network-access', '--default-action'];
    expect(flags('storage account create', ...access)).toEqual([
      'Disabled',
      'Deny',
    ]);
    expect(flags('keyvault create', ...access)).toEqual(['Disabled', 'Deny']);
    expect(flags('acr create', '--public-network-enabled')).toEqual(['false']);
  });

  it('puts both zones of the workspace into the one group of its endpoint', () => {
    const zones = callsOf(approvedOnly())
      .filter(
        call =>
          call.includes('dns-zone-group') &&
          flagOf(call, '--endpoint-name') === 'pe-mlw-fraud-amlworkspace',
      )
      .map(call => [verb(call).split(' ').pop(), flagOf(call, '--zone-name')]);
    expect(zones).toEqual([
      ['create', 'privatelink-api-azureml-ms'],
      ['add', 'privatelink-notebooks-azure-net'],
    ]);
  });

  it('makes nothing a second time that az would make anew, and states its settings all the same', () => {
    const order = verbs(callsOf(approvedOnly(), { isThere: true }));
    for (const name of [
      'network private-dns zone create',
      'keyvault create',
      'acr create',
    ]) {
      expect(order).not.toContain(name);
    }
    expect(order).toEqual(
      expect.arrayContaining(['keyvault update', 'acr update']),
    );
  });

  it('adds a rule that leads to the workspace itself once that is there', () => {
    const self = {
      name: 'self',
      type: 'PrivateEndpoint',
      serviceResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-fraud`,
      subresourceTarget: 'amlworkspace',
      sparkEnabled: false,
    };
    const base = approvedOnly();
    const calls = callsOf({
      ...base,
      outbound: { ...base.outbound, rules: [self] },
    });
    const order = verbs(calls);
    expect(order.indexOf('ml workspace outbound-rule set')).toBeGreaterThan(
      order.indexOf('ml workspace create'),
    );
  });

  it('asks whoever runs it for what no file may hold, and runs nothing without it', () => {
    const { code, stderr, calls } = runScript(write(whole()).files);
    expect(code).not.toBe(0);
    expect(stderr).toContain('SCORE_BLUE_MODEL');
    expect(calls).toEqual([]);
    const [deployment] = callsOf(whole()).filter(call =>
      call.includes('online-deployment'),
    );
    expect(flagOf(deployment, '--set')).toBe('model=azureml:fraud:3');
  });

  it('stops at the first command that fails', () => {
    const { calls, code } = runScript(write(approvedOnly()).files, {
      fails: 'storage account create',
    });
    expect(code).toBe(1);
    expect(verbs(calls)).not.toContain('ml workspace create');
  });

  const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;
  it(`is a script to bash${
    hasShellcheck ? ' and clean to shellcheck' : '; shellcheck is not installed'
  }`, () => {
    const { content } = write(whole()).files[0];
    for (const [program, ...args] of [
      ['bash', '-n'],
      ...(hasShellcheck ? [['shellcheck', '-']] : []),
    ]) {
      const { stdout, stderr } = spawnSync(program, args, {
        input: content,
        encoding: 'utf8',
      });
      expect(stdout + stderr).toBe('');
    }
  });
});
