import {
  changing,
  edited,
  known,
  unmanaged,
  without,
} from '../../__testUtils__/changes';
import { simulateChange } from '../simulate';

const ids = ({ steps }: ReturnType<typeof changing>) =>
  steps.map(({ id }) => id);

describe('change rule same-workspace', () => {
  it.each([
    ['/workspace/name', 'mlw-other'],
    ['/workspace/subscriptionId', '22222222-2222-4222-8222-222222222222'],
    ['/workspace/resourceGroup', 'rg-other'],
    ['/region', 'northeurope'],
    ['/cloud', 'AzureChinaCloud'],
  ])('refuses another value at %s', (pointer, value) => {
    const { outcome, refusals } = changing({ [pointer]: value });
    expect(outcome).toBe('refused');
    expect(refusals[0]).toMatchObject({ rule: 'same-workspace', pointer });
  });

  it('takes another spelling for the same, and is in doubt where one side does not say', () => {
    expect(changing({ '/region': 'West Europe' }).outcome).toBe('none');
    expect(simulateChange(known(), without(known(), '/region')).outcome).toBe(
      'unknown',
    );
    expect(simulateChange(without(known(), '/region'), known()).outcome).toBe(
      'unknown',
    );
  });
});

describe('change rule fixed-at-creation', () => {
  it('refuses to change high business impact and encryption with one’s own key', () => {
    for (const pointer of ['/highBusinessImpact', '/customerManagedKey']) {
      expect(changing({ [pointer]: true }).refusals).toEqual([
        expect.objectContaining({ rule: 'fixed-at-creation', pointer }),
      ]);
    }
  });

  it('is in doubt where it was not said', () => {
    expect(
      simulateChange(without(known(), '/highBusinessImpact'), known()).outcome,
    ).toBe('unknown');
  });
});

describe('change rule compute', () => {
  it('deletes clusters and instances before a managed network is turned on, and makes them anew', () => {
    const from = edited(unmanaged(), {
      '/compute/1': {
        name: 'anna',
        type: 'ComputeInstance',
        nodePublicIp: false,
        sshPublicAccess: false,
        subnetId: '',
      },
      '/endpoints': [],
    });
    const to = edited(known(), {
      '/compute/1': {
        name: 'anna',
        type: 'ComputeInstance',
        nodePublicIp: false,
        sshPublicAccess: false,
        subnetId: '',
      },
      '/compute/0/subnetId': '',
      '/endpoints': [],
    });
    const answer = simulateChange(from, to);
    expect(answer.mustDelete.map(({ title }) => title)).toEqual([
      'the compute cpu',
      'the compute anna',
    ]);
    expect(ids(answer)).toEqual([
      'delete-compute',
      'delete-compute',
      'set-isolation-mode',
      'set-outbound-rule',
      'provision-network',
      'create-compute',
      'create-compute',
    ]);
    expect(answer.variables.map(({ name }) => name)).toEqual([
      'VM_SIZE',
      'VM_SIZE_2',
    ]);
  });

  it('makes it anew for the disputed arrow too, to be sure', () => {
    const internet = edited(known(), {
      '/outbound': { isolationMode: 'AllowInternetOutbound', rules: [] },
    });
    const { mustDelete } = changing(
      { '/outbound/isolationMode': 'AllowOnlyApprovedOutbound' },
      internet,
    );
    expect(mustDelete.map(({ title }) => title)).toEqual([
      'the compute cpu',
      'the endpoint score',
    ]);
    expect(mustDelete[0].because).toContain('No page says');
  });

  it('leaves the outcome as it is where the compute to delete is not known, and says so', () => {
    const { outcome, notKnown } = simulateChange(
      without(unmanaged(), '/compute', '/endpoints'),
      without(known(), '/compute', '/endpoints'),
    );
    expect(outcome).toBe('one-way');
    expect(notKnown.map(({ label, decides }) => [label, decides])).toEqual([
      ['which clusters and instances must be deleted first', false],
      ['which managed online endpoints must be deleted first', false],
    ]);
  });

  it.each([
    ['nodePublicIp', true],
    ['sshPublicAccess', true],
    ['type', 'ComputeInstance'],
  ])('makes compute anew for another %s', (field, value) => {
    const answer = changing({ [`/compute/0/${field}`]: value });
    expect(ids(answer)).toEqual(['delete-compute', 'create-compute']);
    expect(answer.commands[0]).toMatch(/compute delete .*--name cpu --yes$/);
  });

  it('resizes a cluster in place', () => {
    expect(changing({ '/compute/0/maxNodes': 8 }).commands[0]).toMatch(
      /compute update .*--max-instances 8$/,
    );
  });

  it('detaches and attaches what is not Azure ML’s own, and skips what is serverless', () => {
    const aks = { name: 'aks', type: 'Kubernetes' };
    const from = edited(unmanaged(), { '/endpoints': [] });
    const added = changing(
      { '/compute/1': aks, '/compute/2': { name: 's', type: 'Serverless' } },
      from,
    );
    expect(ids(added)).toEqual(['attach-compute']);
    const back = simulateChange(edited(from, { '/compute/1': aks }), from);
    expect(back.commands[0]).toMatch(/compute detach .*--name aks --yes$/);
  });

  it('attaches another cluster in place of the one that is there', () => {
    const cluster = (resourceId: string) =>
      edited(unmanaged(), {
        '/endpoints': [],
        '/compute/1': { name: 'aks', type: 'Kubernetes', resourceId },
      });
    const { commands } = simulateChange(
      cluster('/clusters/old'),
      cluster('/clusters/new'),
    );
    expect(commands[0]).toMatch(/compute detach .*--name aks --yes$/);
    expect(commands[1]).toMatch(
      /compute attach .*--resource-id \/clusters\/new$/,
    );
  });

  it('is in doubt where compute or a setting of it is no longer said', () => {
    for (const pointer of ['/compute', '/compute/0/nodePublicIp']) {
      expect(simulateChange(known(), without(known(), pointer)).outcome).toBe(
        'unknown',
      );
    }
  });
});

describe('change rule endpoints', () => {
  it('deletes managed online endpoints before a managed network is turned on', () => {
    const from = edited(unmanaged(), { '/compute': [] });
    const to = edited(known(), { '/compute': [] });
    const answer = simulateChange(from, to);
    expect(answer.mustDelete.map(({ title }) => title)).toEqual([
      'the endpoint score',
    ]);
    expect(ids(answer)).toContain('create-endpoint');
    expect(ids(answer)).toContain('create-deployment');
  });

  it('sets public access in place', () => {
    const answer = changing({ '/endpoints/0/publicNetworkAccess': 'Enabled' });
    expect(answer.outcome).toBe('allowed');
    expect(answer.commands[0]).toMatch(
      /online-endpoint update .*--name score --set public_network_access=enabled$/,
    );
  });

  it('makes a deployment anew for another egress setting', () => {
    const answer = changing({
      '/endpoints/0/deployments/0/egressPublicNetworkAccess': 'Disabled',
    });
    expect(ids(answer)).toEqual(['delete-deployment', 'create-deployment']);
    expect(answer.steps[0].because).toContain('never changed');
    expect(answer.commands[1]).toContain(
      '--set egress_public_network_access=disabled',
    );
  });

  it('makes and deletes endpoints', () => {
    const none = edited(known(), { '/endpoints': [] });
    expect(ids(simulateChange(none, known()))).toEqual([
      'create-endpoint',
      'create-deployment',
    ]);
    expect(simulateChange(known(), none).commands[0]).toMatch(
      /online-endpoint delete .*--name score --yes$/,
    );
  });

  it('is in doubt about a batch endpoint’s access, another sign-in and what is no longer said', () => {
    const batch = edited(known(), {
      '/endpoints/0': {
        name: 'b',
        kind: 'batch',
        publicNetworkAccess: 'Disabled',
      },
    });
    const outcomes = [
      changing({ '/endpoints/0/publicNetworkAccess': 'Enabled' }, batch),
      changing({ '/endpoints/0/authMode': 'Key' }),
      simulateChange(known(), without(known(), '/endpoints')),
      simulateChange(known(), without(known(), '/endpoints/0/deployments')),
    ].map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
});

describe('change rule image-build-compute', () => {
  it('names another compute, and is in doubt where none is said any more', () => {
    const two = edited(known(), {
      '/compute/1': {
        name: 'build',
        type: 'AmlCompute',
        nodePublicIp: false,
        sshPublicAccess: false,
      },
    });
    expect(
      changing({ '/imageBuildCompute': 'build' }, two).commands[0],
    ).toMatch(/--image-build-compute build$/);
    expect(
      simulateChange(known(), without(known(), '/imageBuildCompute')).outcome,
    ).toBe('unknown');
  });
});

describe('change rule legacy-mode-change', () => {
  it('is left through the management API, in about an hour', () => {
    const legacy = edited(known(), { '/v1LegacyMode': true, '/endpoints': [] });
    const answer = changing({ '/v1LegacyMode': false }, legacy);
    expect(answer.commands[0]).toContain(
      '{"properties":{"v1LegacyMode":false}}',
    );
    expect(answer.durations).toEqual([
      expect.objectContaining({ minutes: 60 }),
    ]);
  });

  it('is in doubt where it is no longer said', () => {
    expect(
      simulateChange(known(), without(known(), '/v1LegacyMode')).outcome,
    ).toBe('unknown');
  });
});

describe('change rule settings-elsewhere', () => {
  it('gives what is set elsewhere a step without a command', () => {
    const answer = changing({
      '/conditionalAccess': true,
      '/datastoreManagedIdentity': true,
    });
    expect(answer).toMatchObject({ outcome: 'allowed', commands: [] });
    expect(answer.steps).toHaveLength(2);
  });

  it('is in doubt where it is no longer said', () => {
    const guarded = edited(known(), { '/conditionalAccess': true });
    expect(simulateChange(guarded, known()).outcome).toBe('unknown');
  });
});

describe('change rule left-alone', () => {
  it.each([
    ['/customNetwork', { virtualNetworks: [{ name: 'hub' }] }],
    ['/identity', 'UserAssigned'],
    ['/workspace/kind', 'Hub'],
    ['/workspace/hubId', '/hubs/another'],
    ['/resources/storage/0/resourceInstances', []],
    ['/resources/storage/0/perimeters', []],
    ['/locks', []],
  ])('promises nothing about a change of %s', (pointer, value) => {
    const { outcome, notKnown } = changing({ [pointer]: value });
    expect(outcome).toBe('unknown');
    expect(notKnown).toContainEqual(
      expect.objectContaining({ pointer, decides: true }),
    );
  });
});

describe('change rule unread-parts', () => {
  it('promises nothing while a part of either side was not read', () => {
    const partly = edited(known(), {
      '/unread': [{ pointers: ['/outbound'], reason: 'a linked template' }],
    });
    for (const answer of [
      simulateChange(partly, known()),
      simulateChange(known(), partly),
    ]) {
      expect(answer.outcome).toBe('unknown');
      expect(answer.notKnown).toContainEqual(
        expect.objectContaining({
          label: expect.stringContaining('a linked template'),
          decides: true,
        }),
      );
    }
  });
});
