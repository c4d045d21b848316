import { WorkspaceIsolation } from '@ringfence/engine';
import { changing, edited, known, unmanaged } from '../__testUtils__/changes';
import { simulateChange } from './simulate';

const pypi = { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' };

describe('a simulated change', () => {
  it('is refused when it leads to what Azure refuses, by the constraint and its source', () => {
    const internet = edited(known(), {
      '/outbound': { isolationMode: 'AllowInternetOutbound', rules: [] },
    });
    const { outcome, refusals, commands } = changing(
      { '/outbound/rules/0': pypi },
      internet,
    );
    expect(outcome).toBe('refused');
    expect(commands).toEqual([]);
    expect(refusals).toEqual([
      expect.objectContaining({
        rule: 'constraints',
        pointer: '/outbound/rules/0/type',
        because: expect.stringContaining('refuses'),
      }),
    ]);
  });

  it('promises nothing for a workspace that breaks a constraint and goes on breaking it', () => {
    const broken = edited(known(), { '/imageBuildCompute': '' });
    const answer = changing({ '/outbound/rules/1': pypi }, broken);
    expect(answer.outcome).toBe('unknown');
    expect(answer.failingBefore).toEqual(['private-registry-image-build']);
    expect(answer.summary).toContain('private-registry-image-build');
  });

  it('mends a workspace that breaks a constraint', () => {
    const broken = edited(known(), { '/imageBuildCompute': '' });
    expect(simulateChange(broken, known()).outcome).toBe('allowed');
  });

  it('changes nothing in Azure for what people say of their data and needs', () => {
    const answer = changing({
      '/dataClassification': 'internal',
      '/needs': [],
    });
    expect(answer).toMatchObject({
      outcome: 'none',
      summary: 'Nothing changes in Azure.',
    });
  });

  it('tells the verdict at both ends', () => {
    const { before, after } = changing({ '/outbound/rules/1': pypi });
    expect([before?.verdict, after.verdict]).toEqual([
      'exfiltration-protected',
      'isolated',
    ]);
  });

  it('says what is billed more and less', () => {
    const one = edited(known(), { '/outbound/rules/1': pypi });
    const { costDrivers } = changing({ '/outbound/firewallSku': 'Basic' }, one);
    expect(costDrivers.added.map(({ id }) => id)).toEqual([
      'managed-firewall-basic',
    ]);
    expect(costDrivers.removed.map(({ id }) => id)).toEqual([
      'managed-firewall-standard',
    ]);
    const fewer = simulateChange(
      known(),
      edited(known(), { '/outbound/rules': [] }),
    );
    expect(fewer.costDrivers.removed).toEqual([
      expect.objectContaining({ id: 'managed-private-endpoints', count: 1 }),
    ]);
  });

  it('keeps hostile names from being anything but one argument', () => {
    const name = 'x\'; $(touch /tmp/x) `id`\n"';
    const { commands } = simulateChange(
      edited(known(), { '/compute/0/name': name, '/imageBuildCompute': name }),
      edited(known(), { '/compute': [], '/imageBuildCompute': 'later' }),
    );
    const wanted = `'x'"'"'; $(touch /tmp/x) \`id\`\n"'`;
    expect(commands.join('\n')).toContain(`--name ${wanted} --yes`);
  });

  it('asks by variable for what is not known of the workspace', () => {
    const { name, ...rest } = known().workspace!;
    const nameless = { ...known(), workspace: rest };
    const { commands, variables } = changing(
      { '/outbound/rules/1': pypi },
      nameless,
    );
    expect(name).toBe('mlw-fraud');
    expect(commands[0]).toContain('--workspace-name "${WORKSPACE:?}"');
    expect(variables).toEqual([
      { name: 'WORKSPACE', meaning: 'name of the workspace' },
    ]);
  });
});

describe('the creation of a workspace', () => {
  it('comes in order: the workspace, its rules, its network, its compute; and is one-way with a managed network', () => {
    const answer = simulateChange(
      undefined,
      edited(known(), { '/outbound/rules/1': pypi }),
    );
    expect(answer.outcome).toBe('one-way');
    expect(answer.before).toBe(undefined);
    expect(answer.steps.map(({ id }) => id)).toEqual([
      'create-workspace',
      'set-outbound-rule',
      'set-outbound-rule',
      'wait-for-firewall',
      'create-private-endpoint',
      'provision-network',
      'create-compute',
      'create-endpoint',
      'create-deployment',
      'set-image-build-compute',
    ]);
    expect(answer.azureCreates[0].title).toContain('Required rules');
    expect(answer.costDrivers.removed).toEqual([]);
  });

  it('lists addresses only afterwards, and is closed until then', () => {
    const { steps } = simulateChange(
      undefined,
      edited(unmanaged(), {
        '/inbound/publicNetworkAccess': 'Enabled',
        '/inbound/ipRules': ['203.0.113.7'],
        '/endpoints': [],
      }),
    );
    expect(steps[0].commands[0]).toMatch(/--public-network-access Disabled$/);
    expect(steps.slice(-2).map(({ id }) => id)).toEqual([
      'open-workspace',
      'add-ip-rule',
    ]);
  });

  it('says what nobody said of how it is created', () => {
    const places = (isolation: WorkspaceIsolation) =>
      simulateChange(undefined, isolation).notKnown.map(
        ({ pointer }) => pointer,
      );
    expect(places({ workspace: { name: 'mlw-a' } })).toEqual([
      '/inbound/publicNetworkAccess',
      '/outbound/isolationMode',
    ]);
    const closed = { inbound: { publicNetworkAccess: 'disabled' } };
    expect(places(closed)).toEqual([
      '/inbound/privateEndpoints',
      '/outbound/isolationMode',
    ]);
    expect(places(known())).toEqual([]);
  });

  it('is refused for what Azure refuses', () => {
    expect(
      simulateChange(
        undefined,
        edited(known(), { '/outbound/firewallSku': 'Premium' }),
      ).outcome,
    ).toBe('refused');
  });
});
