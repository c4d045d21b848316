import { approvedOnly, blobRule } from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import { baselinePolicy } from '../policy';
import { evaluate } from './evaluate';

const statusOf = (
  check: string,
  value: WorkspaceIsolation,
  ...pointers: string[]
) =>
  evaluate(
    { ...value, unread: [{ pointers, reason: 'a linked template' }] },
    baselinePolicy,
  ).results.find(result => result.check === check)!;

const lockedUp = () =>
  approvedOnly({
    inbound: { publicNetworkAccess: 'Disabled', privateEndpoints: [] },
  });
const oneOpen = () =>
  approvedOnly({
    compute: [
      { name: 'cpu', type: 'AmlCompute', nodePublicIp: false },
      { name: 'gpu', type: 'AmlCompute', nodePublicIp: true },
    ],
  });

describe('where a part was not read, a check', () => {
  it('does not pass on a list that may hold more', () => {
    const check = 'compute-public-ip';
    expect(statusOf(check, approvedOnly(), '/endpoints').status).toBe('pass');
    expect(statusOf(check, approvedOnly(), '/compute').status).toBe('unknown');
    expect(statusOf(check, approvedOnly(), '').status).toBe('unknown');
  });

  it('does not leave a list out as empty that may hold something', () => {
    const none = approvedOnly({ compute: [] });
    const check = 'compute-public-ip';
    expect(statusOf(check, none, '/outbound').status).toBe('not-applicable');
    expect(statusOf(check, none, '/compute').status).toBe('unknown');
  });

  it('fails by an entry that is there, whatever else is', () => {
    for (const pointer of ['/compute', '', '/compute/0']) {
      expect(statusOf('compute-public-ip', oneOpen(), pointer)).toMatchObject({
        status: 'fail',
        places: [{ pointer: '/compute/1/nodePublicIp' }],
      });
    }
  });

  it('does not fail by a value that may be another', () => {
    for (const pointer of ['/compute/1', '/compute/1/nodePublicIp']) {
      expect(statusOf('compute-public-ip', oneOpen(), pointer).status).toBe(
        'unknown',
      );
    }
  });

  it('does not fail for want of an entry that may be there', () => {
    expect(statusOf('locked-out', lockedUp(), '/compute').status).toBe('fail');
    expect(statusOf('locked-out', lockedUp(), '/inbound').status).toBe(
      'unknown',
    );
  });

  it('does not fail by an entry for want of another list’s entry', () => {
    const hidden = {
      ...lockedUp(),
      outbound: { isolationMode: 'Disabled', rules: [] },
      compute: [
        {
          name: 'cpu',
          type: 'AmlCompute',
          nodePublicIp: false,
          subnetId: 'snet',
        },
      ],
    };
    const check = 'no-public-ip-private-endpoint';
    const both = ['/compute', '/inbound/privateEndpoints'];
    expect(statusOf(check, hidden, '/compute').status).toBe('fail');
    expect(statusOf(check, hidden, ...both).status).toBe('unknown');
    expect(statusOf(check, hidden, '').status).toBe('unknown');
  });

  it('judges the rules that are there', () => {
    const twice = approvedOnly({
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [blobRule('one', 'same'), blobRule('two', 'same')],
      },
    });
    expect(statusOf('rule-names', twice, '/outbound/rules').status).toBe(
      'fail',
    );
  });
});
