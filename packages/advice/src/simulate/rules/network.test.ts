import { WorkspaceIsolation } from '@ringfence/engine';
import {
  changing,
  edited,
  ids,
  known,
  unmanaged,
  without,
} from '../../__testUtils__/changes';
import { simulateChange } from '../simulate';

const approved = (): WorkspaceIsolation => known();
const internet = () =>
  edited(known(), {
    '/outbound': { isolationMode: 'AllowInternetOutbound', rules: [] },
  });
const titles = ({ steps }: ReturnType<typeof changing>) =>
  steps.map(({ title }) => title);
const phases = ({ steps }: ReturnType<typeof changing>) =>
  steps.map(({ phase }) => phase);
const commandsOf = (
  { steps }: ReturnType<typeof changing>,
  id: string,
): string[] => steps.filter(step => step.id === id).flatMap(s => s.commands);
const pypi = { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' };

describe('change rule isolation-mode-change', () => {
  it('turns a managed network on, which cannot be undone', () => {
    const answer = simulateChange(unmanaged(), approved());
    expect(answer.outcome).toBe('one-way');
    expect(answer.irreversible).toEqual([
      expect.stringContaining('less strict than AllowOnlyApprovedOutbound'),
    ]);
    expect(commandsOf(answer, 'set-isolation-mode')[0]).toMatch(
      /--managed-network allow_only_approved_outbound$/,
    );
  });

  it('refuses to loosen or to turn off, and then offers no step', () => {
    for (const mode of ['AllowInternetOutbound', 'Disabled']) {
      const answer = changing({ '/outbound/isolationMode': mode });
      expect(answer).toMatchObject({
        outcome: 'refused',
        steps: [],
        azureCreates: [],
        costDrivers: { added: [], removed: [] },
      });
      expect(answer.refusals.map(({ rule }) => rule)).toContain(
        'isolation-mode-change',
      );
    }
  });

  it('is in doubt where a mode is absent', () => {
    const { outcome, notKnown } = simulateChange(
      without(internet(), '/outbound/isolationMode'),
      internet(),
    );
    expect(outcome).toBe('unknown');
    expect(notKnown).toContainEqual(
      expect.objectContaining({
        pointer: '/outbound/isolationMode',
        decides: true,
      }),
    );
  });

  it('takes or refuses the disputed arrow as it is told', () => {
    const stricter = () =>
      simulateChange(
        internet(),
        edited(internet(), {
          '/outbound/isolationMode': 'AllowOnlyApprovedOutbound',
        }),
      );
    expect(stricter().outcome).toBe('one-way');
    expect(
      changing(
        { '/outbound/isolationMode': 'AllowOnlyApprovedOutbound' },
        internet(),
        { disputed: 'refuse' },
      ).outcome,
    ).toBe('refused');
  });
});

describe('change rule required-by-azure', () => {
  const created = (answer: ReturnType<typeof changing>) =>
    answer.azureCreates.map(({ title }) => title);

  it('lists required rules and private endpoints to everything with approved destinations only', () => {
    expect(created(simulateChange(unmanaged(), approved()))).toEqual([
      expect.stringContaining('AzureResourceManager'),
      expect.stringContaining('the workspace itself (amlworkspace)'),
      expect.stringContaining('stfraud (blob)'),
      expect.stringContaining('stfraud (file)'),
      expect.stringContaining('kv-fraud (vault)'),
      expect.stringContaining('crfraud (registry)'),
    ]);
  });

  it('lists private endpoints only to what has no public access with internet outbound', () => {
    const open = {
      '/inbound/publicNetworkAccess': 'Enabled',
      '/resources/storage/0/publicNetworkAccess': 'Enabled',
    };
    const found = created(
      simulateChange(edited(unmanaged(), open), edited(internet(), open)),
    ).join();
    expect(found).toContain('kv-fraud (vault)');
    expect(found).not.toContain('stfraud');
    expect(found).not.toContain('the workspace itself');
  });

  it('lists the private endpoint that closing a resource brings', () => {
    const from = edited(internet(), {
      '/resources/storage/0/publicNetworkAccess': 'Enabled',
    });
    expect(created(simulateChange(from, internet()))).toEqual([
      expect.stringContaining('stfraud (blob)'),
      expect.stringContaining('stfraud (file)'),
    ]);
  });
});

describe('change rule outbound-rules', () => {
  const lake = known().outbound!.rules![0];

  it('adds a rule of each type with the flags of that type', () => {
    const answer = changing({
      '/outbound/rules': [
        lake,
        pypi,
        {
          name: 'adf',
          type: 'ServiceTag',
          serviceTag: 'DataFactory',
          protocol: 'TCP',
          portRanges: '443',
        },
        {
          name: 'spark',
          type: 'PrivateEndpoint',
          serviceResourceId: ids.otherStorage,
          subresourceTarget: 'dfs',
          sparkEnabled: true,
        },
      ],
    });
    expect(answer.outcome).toBe('allowed');
    const [host, tag, endpoint] = commandsOf(answer, 'set-outbound-rule');
    expect(host).toMatch(/--rule pypi --type fqdn --destination pypi\.org$/);
    expect(tag).toMatch(
      /--type service_tag --service-tag DataFactory --protocol TCP --port-ranges 443$/,
    );
    expect(endpoint).toMatch(/--subresource-target dfs --spark-enabled true$/);
  });

  it('writes what no flag says through the management API', () => {
    const [line] = changing({
      '/outbound/rules/1': {
        name: 'deny',
        type: 'ServiceTag',
        serviceTag: 'Sql',
        protocol: 'TCP',
        portRanges: '1433',
        action: 'Deny',
      },
    }).commands;
    expect(line).toContain('az rest --method put');
    expect(line).toContain('"action":"Deny"');
  });

  it('removes before it sets, and replaces a rule that leads elsewhere', () => {
    const answer = changing({
      '/outbound/rules/0/serviceResourceId': ids.keyVault,
      '/outbound/rules/0/subresourceTarget': 'vault',
    });
    expect(titles(answer)).toEqual([
      'Remove the rule lake-blob',
      'Set the rule lake-blob',
    ]);
  });

  it('finds no change in another order, other spelling or other hosts’ order', () => {
    const from = edited(known(), {
      '/outbound/rules': [
        { ...pypi, fqdn: 'pypi.org, *.pythonhosted.org' },
        lake,
      ],
    });
    const to = edited(known(), {
      '/outbound/rules': [
        lake,
        { ...pypi, type: 'fqdn', fqdn: '*.pythonhosted.org,PyPI.org' },
      ],
    });
    expect(simulateChange(from, to).outcome).toBe('none');
  });

  it('gives a rule without enough facts a step, no command, and says what is missing', () => {
    const answer = changing({ '/outbound/rules/1': { type: 'FQDN' } });
    expect(commandsOf(answer, 'set-outbound-rule')).toEqual([]);
    expect(answer.notKnown).toContainEqual(
      expect.objectContaining({ pointer: '/outbound/rules/1' }),
    );
  });

  it('lets the workspace approve its private endpoint where that is asked for', () => {
    const answer = changing({ '/outbound/rules/0/approverAssigned': true });
    expect(answer.commands[0]).toContain(
      "--role 'Azure AI Enterprise Network Connection Approver'",
    );
  });

  it('is in doubt where the rules or a field are no longer said', () => {
    const answers = ['/outbound/rules', '/outbound/rules/0/sparkEnabled'].map(
      pointer => simulateChange(known(), without(known(), pointer)),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('adds what is wanted where the old rules are not known, and says so', () => {
    const answer = simulateChange(
      without(known(), '/outbound/rules'),
      edited(known(), { '/outbound/rules': [lake] }),
    );
    expect(answer.outcome).toBe('allowed');
    expect(answer.notKnown).toContainEqual(
      expect.objectContaining({ pointer: '/outbound/rules', decides: false }),
    );
  });
});

describe('change rule managed-firewall', () => {
  it('names the firewall that the first host rule brings, and how long it takes', () => {
    const answer = changing({ '/outbound/rules/1': pypi });
    expect(answer.azureCreates.map(({ title }) => title)).toEqual([
      'An Azure Firewall, Standard',
    ]);
    expect(answer.durations).toEqual([
      expect.objectContaining({ step: 'wait-for-firewall', minutes: 10 }),
    ]);
    expect(answer.costDrivers.added.map(({ id }) => id)).toEqual([
      'managed-firewall-standard',
    ]);
  });

  it('brings no second one with the second host rule', () => {
    const one = edited(known(), { '/outbound/rules/1': pypi });
    const answer = changing(
      {
        '/outbound/rules/2': {
          ...pypi,
          name: 'r',
          fqdn: 'cloud.r-project.org',
        },
      },
      one,
    );
    expect(answer.azureCreates).toEqual([]);
  });

  it('does not promise that it goes with the last host rule', () => {
    const one = edited(known(), { '/outbound/rules/1': pypi });
    const { notKnown, outcome } = simulateChange(one, known());
    expect(outcome).toBe('allowed');
    expect(notKnown).toContainEqual(
      expect.objectContaining({
        label: expect.stringContaining('takes the firewall away'),
      }),
    );
  });
});

describe('change rule firewall-sku-change', () => {
  it('changes the SKU at any time', () => {
    const answer = changing({ '/outbound/firewallSku': 'Basic' });
    expect(answer.outcome).toBe('allowed');
    expect(answer.commands[0]).toMatch(
      /--set managed_network\.firewall_sku=basic$/,
    );
  });

  it('asks for nothing where the new network has it anyway', () => {
    expect(
      commandsOf(simulateChange(unmanaged(), approved()), 'set-firewall-sku'),
    ).toEqual([]);
  });

  it('is in doubt where it is no longer said', () => {
    expect(
      simulateChange(known(), without(known(), '/outbound/firewallSku'))
        .outcome,
    ).toBe('unknown');
  });

  it('leaves Premium to the constraint that refuses it', () => {
    const answer = changing({ '/outbound/firewallSku': 'Premium' });
    expect(answer.refusals).toEqual([
      expect.objectContaining({ rule: 'constraints' }),
    ]);
  });
});

describe('change rule network-provisioning', () => {
  it('provisions after access is closed, in about half an hour', () => {
    const answer = simulateChange(
      edited(unmanaged(), { '/inbound/publicNetworkAccess': 'Enabled' }),
      approved(),
    );
    expect(phases(answer).indexOf('close')).toBeLessThan(
      phases(answer).indexOf('provision'),
    );
    expect(phases(answer).indexOf('rules')).toBeLessThan(
      phases(answer).indexOf('provision'),
    );
    expect(answer.durations).toContainEqual(
      expect.objectContaining({ step: 'provision-network', minutes: 30 }),
    );
  });

  it('includes Spark where it is wanted, after public access is off', () => {
    const from = edited(known(), {
      '/inbound/publicNetworkAccess': 'Enabled',
      '/outbound/networkStatus': 'Inactive',
      '/outbound/sparkReady': false,
    });
    const answer = changing(
      {
        '/inbound/publicNetworkAccess': 'Disabled',
        '/outbound/networkStatus': 'Active',
        '/outbound/sparkReady': true,
      },
      from,
    );
    expect(titles(answer)).toEqual([
      'Turn public access to the workspace off',
      'Provision the managed network with Spark',
    ]);
    expect(answer.commands[1]).toMatch(/ --include-spark$/);
  });

  it('refuses to take a provisioned network down, and is in doubt where that is not known', () => {
    const inactive = edited(known(), { '/outbound/networkStatus': 'Inactive' });
    const active = edited(known(), { '/outbound/networkStatus': 'Active' });
    expect(simulateChange(active, inactive).outcome).toBe('refused');
    expect(simulateChange(known(), inactive).outcome).toBe('unknown');
    expect(simulateChange(active, known()).outcome).toBe('none');
  });

  it('is in doubt whether Spark can be taken out again', () => {
    const ready = edited(known(), { '/outbound/sparkReady': true });
    expect(changing({ '/outbound/sparkReady': false }, ready).outcome).toBe(
      'unknown',
    );
  });
});
