import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { patched } from '@ringfence/engine/internal';
import { edited, known } from '../__testUtils__/changes';
import { compareWithObserved } from './compareWithObserved';

const drift = (facts: Record<string, unknown>, from = known()) =>
  compareWithObserved(from, edited(from, facts));

const told = (
  approved: WorkspaceIsolation,
  observed: WorkspaceIsolation,
): string[] =>
  compareWithObserved(approved, observed).differences.map(
    ({ boundary, direction, pointer }) => `${boundary} ${direction} ${pointer}`,
  );

describe('what Azure says of a workspace, beside what was approved', () => {
  it('is looser where public access was turned on, and says both values', () => {
    expect(
      drift({ '/inbound/publicNetworkAccess': 'Enabled' }).differences,
    ).toContainEqual({
      boundary: 'inbound',
      direction: 'looser',
      pointer: '/inbound/publicNetworkAccess',
      approved: 'Disabled',
      observed: 'Enabled',
    });
  });

  it('is stricter where public access was turned off', () => {
    const approved = edited(known(), {
      '/inbound/publicNetworkAccess': 'Enabled',
    });
    expect(told(approved, known())).toContain(
      'inbound stricter /inbound/publicNetworkAccess',
    );
  });

  it('is looser where a rule was added that lets data out', () => {
    expect(
      told(
        known(),
        edited(known(), {
          '/outbound/rules': [
            { name: 'anything', type: 'FQDN', fqdn: 'files.example.org' },
            ...known().outbound!.rules!,
          ],
        }),
      ),
    ).toContain('outbound looser /outbound/rules/0');
  });

  it('is looser where a compute with public addresses was added', () => {
    const approved = edited(known(), { '/compute': [] });
    expect(
      told(
        approved,
        edited(approved, {
          '/compute': [{ ...known().compute![0], nodePublicIp: true }],
        }),
      ),
    ).toContain('compute looser /compute/0');
  });

  it('is looser where a storage account was opened', () => {
    expect(
      told(
        known(),
        edited(known(), {
          '/resources/storage/0/publicNetworkAccess': 'Enabled',
          '/resources/storage/0/defaultAction': 'Allow',
        }),
      ),
    ).toContain('resources looser /resources/storage/0/publicNetworkAccess');
  });

  it('is different where nothing hangs on it', () => {
    expect(
      told(known(), edited(known(), { '/compute/0/maxNodes': 7 })),
    ).toEqual([]);
    const approved = edited(known(), { '/compute/0/maxNodes': 4 });
    expect(
      told(approved, edited(known(), { '/compute/0/maxNodes': 7 })),
    ).toEqual(['compute different /compute/0/maxNodes']);
  });

  it('is no drift in another order and another spelling', () => {
    const approved = edited(known(), {
      '/inbound/ipRules': ['203.0.113.7', '198.51.100.0/24'],
      '/outbound/isolationMode': 'allow_only_approved_outbound',
    });
    const observed = edited(known(), {
      '/inbound/ipRules': ['198.51.100.0/24', '203.0.113.7/32'],
      '/region': 'West Europe',
    });
    expect(told(approved, observed)).toEqual([]);
  });

  it('is no drift by what Azure adds and names by itself', () => {
    const observed = edited(known(), {
      '/outbound/serviceRules': [
        {
          name: '__SYS_ST_AzureActiveDirectory_TCP',
          type: 'ServiceTag',
          category: 'Required',
          serviceTag: 'AzureActiveDirectory',
          protocol: 'TCP',
          portRanges: '443',
        },
      ],
      '/outbound/networkStatus': 'Active',
      '/outbound/rules/0/status': 'Active',
      '/outbound/rules/0/category': 'UserDefined',
      '/inbound/privateEndpoints/0/name': 'mlw-fraud.6f1c',
    });
    expect(told(known(), observed)).toEqual([]);
  });

  it('cannot be compared where a part was not read', () => {
    expect(
      told(known(), {
        ...known(),
        unread: [{ pointers: ['/outbound/rules'], reason: 'refused' }],
      }),
    ).toEqual(['outbound not-comparable /outbound/rules']);
  });

  it('cannot be compared where one side does not state what a boundary hangs on', () => {
    const { inbound: _, ...observed } = known();
    expect(told(known(), observed)).toEqual([
      'inbound not-comparable /inbound',
    ]);
    expect(told(observed, known())).toEqual([
      'inbound not-comparable /inbound',
    ]);
  });

  it('is looser however much else was not read', () => {
    const observed = edited(known(), {
      '/inbound/publicNetworkAccess': 'Enabled',
    });
    expect(
      told(known(), {
        ...observed,
        unread: [{ pointers: [''], reason: 'cut off' }],
      }),
    ).toContain('inbound looser /inbound/publicNetworkAccess');
  });
});

describe('the way back', () => {
  it('leads to what was approved', () => {
    const observed = edited(known(), {
      '/inbound/publicNetworkAccess': 'Enabled',
      '/compute/0/sshPublicAccess': true,
    });
    const { undo } = compareWithObserved(known(), observed);
    expect(undo.cannot).toEqual([]);
    expect(patched(observed, undo.patch!)).toEqual(known());
  });

  it('leaves out what Azure does not take back, and says why', () => {
    const approved = edited(known(), {
      '/outbound': { isolationMode: 'AllowInternetOutbound', rules: [] },
    });
    const observed = edited(approved, {
      '/outbound/isolationMode': 'AllowOnlyApprovedOutbound',
      '/inbound/publicNetworkAccess': 'Enabled',
    });
    const { undo } = compareWithObserved(approved, observed);
    expect(undo.cannot).toEqual([
      {
        pointer: '/outbound/isolationMode',
        because: expect.stringContaining('cannot be loosened'),
      },
    ]);
    expect(undo.patch).toEqual([
      {
        op: 'replace',
        path: '/inbound/publicNetworkAccess',
        value: 'Disabled',
      },
    ]);
  });
});

describe('the change that takes over what is observed', () => {
  it('leads to an isolation that is judged as the observed one is', () => {
    const observed = edited(known(), {
      '/inbound/publicNetworkAccess': 'Enabled',
    });
    const { adopt } = compareWithObserved(known(), observed);
    expect(evaluate(patched(known(), adopt.patch), baselinePolicy)).toEqual(
      evaluate(observed, baselinePolicy),
    );
  });
});
