import {
  changing,
  edited,
  ids,
  known,
  without,
} from '../../__testUtils__/changes';
import { simulateChange } from '../simulate';

const OPEN = { '/inbound/publicNetworkAccess': 'Enabled' };
const titles = ({ steps }: ReturnType<typeof changing>) =>
  steps.map(({ title }) => title);

describe('change rule workspace-access', () => {
  it('turns public access on and off', () => {
    const on = changing(OPEN);
    expect(on.outcome).toBe('allowed');
    expect(on.commands[0]).toMatch(/--public-network-access Enabled$/);
    const off = simulateChange(edited(known(), OPEN), known());
    expect(off.commands[0]).toMatch(/--public-network-access Disabled$/);
  });

  it('is in doubt where access is no longer said, and not where it was not', () => {
    const vague = without(known(), '/inbound/publicNetworkAccess');
    expect(simulateChange(known(), vague).outcome).toBe('unknown');
    expect(simulateChange(vague, known()).outcome).toBe('allowed');
  });
});

describe('change rule address-list', () => {
  const LISTED = { ...OPEN, '/inbound/ipRules': ['203.0.113.7'] };

  it('opens access first and lists addresses then', () => {
    const answer = changing(LISTED);
    expect(titles(answer)).toEqual([
      'Turn public access to the workspace on',
      'Let in 203.0.113.7',
    ]);
    expect(answer.commands[1]).toMatch(
      /network-rule add .*--ip-address 203\.0\.113\.7$/,
    );
  });

  it('sets the rule that leads compute to its own workspace before access is opened', () => {
    const internet = edited(known(), {
      '/outbound': { isolationMode: 'AllowInternetOutbound', rules: [] },
    });
    expect(changing(LISTED, internet).refusals[0].title).toContain(
      'no private endpoint to the workspace itself',
    );
    const itself = {
      name: 'itself',
      type: 'PrivateEndpoint',
      serviceResourceId:
        '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-fraud',
      subresourceTarget: 'amlworkspace',
      sparkEnabled: false,
    };
    expect(
      titles(changing({ ...LISTED, '/outbound/rules': [itself] }, internet)),
    ).toEqual([
      'Set the rule itself',
      'Turn public access to the workspace on',
      'Let in 203.0.113.7',
    ]);
  });

  it('sets that rule by itself where nothing is said to run in the network yet', () => {
    const internet = edited(known(), {
      '/outbound': { isolationMode: 'AllowInternetOutbound', rules: [] },
      '/compute': [],
      '/endpoints': [],
      '/imageBuildCompute': 'later',
    });
    const [first] = changing(LISTED, internet).steps;
    expect(first.id).toBe('reach-workspace-from-inside');
    expect(first.commands[0]).toContain('--subresource-target amlworkspace');
  });

  it('takes entries out, after access is closed where it is', () => {
    const answer = simulateChange(edited(known(), LISTED), known());
    expect(titles(answer)).toEqual([
      'Turn public access to the workspace off',
      'No longer let in 203.0.113.7',
    ]);
  });

  it('is in doubt where the list is no longer said', () => {
    const listed = edited(known(), LISTED);
    expect(
      simulateChange(listed, without(listed, '/inbound/ipRules')).outcome,
    ).toBe('unknown');
  });
});

describe('change rule workspace-private-endpoints', () => {
  const AT = '/inbound/privateEndpoints';
  const endpoint = {
    name: 'pe-clients',
    subresource: 'amlworkspace',
    status: 'Approved',
    subnetId: '/subscriptions/s/x',
    privateDnsZones: [
      'privatelink.api.azureml.ms',
      'privatelink.notebooks.azure.net',
    ],
  };
  const one = edited(known(), { [AT]: [endpoint] });

  it('creates one with the group of its zones before access is closed', () => {
    const from = edited(known(), { ...OPEN, [AT]: [], '/compute': [] });
    const answer = changing(
      { [AT]: [endpoint], '/inbound/publicNetworkAccess': 'Disabled' },
      from,
    );
    expect(answer.steps.map(({ phase }) => phase)).toEqual([
      'connect',
      'close',
    ]);
    expect(answer.commands.slice(0, 3)).toEqual([
      expect.stringContaining('--group-id amlworkspace'),
      expect.stringContaining('dns-zone-group create'),
      expect.stringContaining('dns-zone-group add'),
    ]);
  });

  it('deletes one, makes one that moves anew, approves and links zones', () => {
    const at = (facts: object) => ({ [AT]: [{ ...endpoint, ...facts }] });
    expect(titles(changing({ [AT]: [] }, one))).toEqual([
      'Delete the private endpoint pe-clients to the workspace',
    ]);
    expect(titles(changing(at({ subnetId: '/other' }), one))).toEqual([
      'Delete the private endpoint pe-clients to the workspace',
      'Create the private endpoint pe-clients to the workspace',
    ]);
    const none = { '/compute': [] };
    const pending = edited(known(), {
      ...at({ status: 'Pending', privateDnsZones: [] }),
      ...none,
    });
    expect(titles(simulateChange(pending, edited(one, none)))).toEqual([
      'Link the private endpoint pe-clients to the private DNS zones wanted',
      'Approve the private endpoint pe-clients to the workspace',
    ]);
    expect(titles(changing(at({ status: 'Rejected' }), one))).toEqual([
      'Reject the private endpoint pe-clients to the workspace',
    ]);
  });

  it('links and unlinks zones by their names, in any order', () => {
    const [api, notebooks] = endpoint.privateDnsZones;
    const zones = (list: string[]) =>
      changing({ [`${AT}/0/privateDnsZones`]: list }, one);
    expect(zones([notebooks, `/subscriptions/s/zones/${api}`]).outcome).toBe(
      'none',
    );
    expect(zones([api, 'corp.example']).commands).toEqual([
      expect.stringMatching(/dns-zone-group add .*--zone-name corp\.example$/),
      expect.stringMatching(/dns-zone-group remove .*notebooks\.azure\.net$/),
    ]);
  });

  it('takes an endpoint whose subnet was not said for the same one', () => {
    const vague = edited(known(), {
      [AT]: [
        {
          subresource: 'amlworkspace',
          status: 'Approved',
          privateDnsZones: [],
        },
      ],
    });
    expect(changing({ [`${AT}/0/subnetId`]: '/s/1' }, vague).outcome).toBe(
      'none',
    );
  });

  it('is in doubt where they are no longer said, or how one could come to be pending', () => {
    expect(simulateChange(one, without(one, AT)).outcome).toBe('unknown');
    expect(changing({ [`${AT}/0/status`]: 'Pending' }, one).outcome).toBe(
      'unknown',
    );
  });
});

describe('change rule default-resources', () => {
  it('refuses another storage account and another key vault', () => {
    for (const pointer of [
      '/resources/storage/0/id',
      '/resources/keyVault/0/id',
    ]) {
      const { outcome, refusals } = changing({ [pointer]: ids.otherStorage });
      expect(outcome).toBe('refused');
      expect(refusals.map(({ rule }) => rule)).toContain('default-resources');
    }
  });

  it('is in doubt where it is not known which account is the default', () => {
    const { notKnown } = changing({
      '/resources/storage/1': { id: ids.otherStorage },
    });
    expect(notKnown).toContainEqual(
      expect.objectContaining({
        label: expect.stringContaining('default storage account'),
        decides: true,
      }),
    );
  });
});

describe('change rule resources', () => {
  const open = edited(known(), {
    '/resources/storage/0/publicNetworkAccess': 'Enabled',
    '/resources/storage/0/defaultAction': 'Allow',
    '/resources/storage/0/trustedServices': false,
    '/resources/storage/0/privateEndpoints': [],
  });

  it('closes storage last: trusted services, private endpoints, then the doors, then the studio’s Reader', () => {
    const answer = simulateChange(open, known());
    expect(answer.steps.map(({ id }) => id)).toEqual([
      'set-trusted-services',
      'create-private-endpoint',
      'create-private-endpoint',
      'set-resource-default-action',
      'close-resource',
      'assign-reader',
    ]);
    expect(answer.steps[4].because).toContain('studio');
    expect(answer.commands.join('\n')).toMatch(
      /storage account update --name stfraud .*--public-network-access Disabled/,
    );
  });

  it('makes a registry Premium and names who builds images before it is closed', () => {
    const from = edited(known(), {
      '/resources/containerRegistry/0': {
        id: ids.registry,
        sku: 'Basic',
        publicNetworkAccess: 'Enabled',
        defaultAction: 'Allow',
        trustedServices: true,
        ipRules: [],
        virtualNetworkRules: [],
        privateEndpoints: [],
      },
      '/imageBuildCompute': '',
    });
    const answer = simulateChange(from, known());
    expect(answer.steps.map(({ id }) => id)).toEqual([
      'set-resource-sku',
      'create-private-endpoint',
      'set-image-build-compute',
      'set-resource-default-action',
      'close-resource',
    ]);
    expect(answer.commands[0]).toMatch(/acr update .*--sku Premium$/);
    expect(answer.commands.join('\n')).toContain(
      '--public-network-enabled false',
    );
  });

  it('keeps the list of networks that a key vault lets in', () => {
    const [line] = changing({
      '/resources/keyVault/0/ipRules': ['203.0.113.7'],
    }).commands;
    expect(line).toMatch(
      /keyvault network-rule add --name kv-fraud .*--ip-address 203\.0\.113\.7$/,
    );
  });

  it('gives the workspace another registry or monitoring by its own update', () => {
    const answer = changing({
      '/resources/containerRegistry/0/id': ids.registry.replace(
        'crfraud',
        'cr2',
      ),
    });
    expect(answer.commands[0]).toMatch(
      /--container-registry \S+cr2 --update-dependent-resources$/,
    );
  });

  it('refuses another region or namespace of a resource', () => {
    const from = edited(known(), {
      '/resources/storage/0/region': 'westeurope',
      '/resources/storage/0/hierarchicalNamespace': false,
    });
    const { refusals } = changing(
      { '/resources/storage/0/region': 'northeurope' },
      from,
    );
    expect(refusals.map(({ rule }) => rule)).toContain('resources');
  });

  it('is in doubt where a resource’s settings are no longer said or one is added', () => {
    const outcomes = [
      simulateChange(known(), without(known(), '/resources/keyVault')),
      simulateChange(
        known(),
        without(known(), '/resources/keyVault/0/publicNetworkAccess'),
      ),
      simulateChange(
        known(),
        without(known(), '/resources/keyVault/0/ipRules'),
      ),
      changing({ '/resources/storage/0/kind': 'StorageV2' }),
    ].map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
});
