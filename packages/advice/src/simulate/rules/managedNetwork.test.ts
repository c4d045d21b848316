import { edited, known, unmanaged } from '../../__testUtils__/changes';
import { simulateChange } from '../simulate';

const KIND = '/outbound/managedNetworkKind';
const kind = (value: string) => edited(known(), { [KIND]: value });

describe('the kind of a managed network', () => {
  it('goes from V1 to V2 one way', () => {
    const { outcome, irreversible, steps } = simulateChange(
      kind('V1'),
      kind('V2'),
    );
    expect(outcome).toBe('one-way');
    expect(irreversible).toContain(
      'The managed network can never be a V1 again.',
    );
    expect(steps.map(({ id }) => id)).toContain('set-managed-network-kind');
  });

  it('never goes back', () => {
    const { outcome, refusals } = simulateChange(kind('V2'), kind('v1'));
    expect(outcome).toBe('refused');
    expect(refusals.map(({ rule }) => rule)).toEqual([
      'managed-network-kind-change',
    ]);
  });

  it('is in doubt while it is not known before, or none of Azure’s after', () => {
    expect(simulateChange(known(), kind('V1')).outcome).toBe('unknown');
    expect(simulateChange(kind('V1'), kind('V9')).outcome).toBe('unknown');
  });

  it('is asked for before there is a network', () => {
    const off = unmanaged();
    const { steps, irreversible } = simulateChange(
      off,
      edited(off, { [KIND]: 'V1' }),
    );
    expect(steps.map(({ id }) => id)).toContain('set-managed-network-kind');
    expect(irreversible).toEqual([]);
  });
});

describe('the modes that Azure says are left', () => {
  const INTERNET = 'AllowInternetOutbound';
  const APPROVED = 'AllowOnlyApprovedOutbound';
  const from = (changeableIsolationModes: string[] | undefined) => {
    const before = edited(known(), {
      '/outbound/isolationMode': INTERNET,
      ...(changeableIsolationModes && {
        '/outbound/changeableIsolationModes': changeableIsolationModes,
      }),
    });
    const after = edited(before, { '/outbound/isolationMode': APPROVED });
    return simulateChange(before, after);
  };
  const why = ({ steps }: ReturnType<typeof from>) =>
    steps.find(({ id }) => id === 'set-isolation-mode')?.because;

  it('settle the arrow on which pages disagree', () => {
    expect(why(from(undefined))).toMatch(/sample/);
    expect(why(from([INTERNET, 'allow_only_approved_outbound']))).toMatch(
      /^Azure says/,
    );
    expect(from([]).outcome).toBe('refused');
  });

  it('leave it open where one of them is none that is known', () => {
    expect(why(from(['AllowSomethingNew']))).toMatch(/sample/);
  });
});

describe('the first private endpoint of a workspace', () => {
  const unconnected = () =>
    edited(known(), {
      '/inbound/publicNetworkAccess': 'Enabled',
      '/inbound/privateEndpoints': [],
    });

  it('has compute that is there made anew', () => {
    const { steps, mustDelete } = simulateChange(unconnected(), known());
    expect(mustDelete.map(({ pointer }) => pointer)).toEqual(['/compute/0']);
    const [drop, make] = ['delete-compute', 'create-compute'].map(wanted =>
      steps.find(({ id }) => id.startsWith(wanted)),
    );
    expect(drop?.because).toMatch(/private endpoint/);
    expect(make).toBeDefined();
  });

  it('leaves compute alone where there was one already', () => {
    const more = edited(known(), { '/inbound/publicNetworkAccess': 'Enabled' });
    expect(simulateChange(more, known()).mustDelete).toEqual([]);
  });
});
