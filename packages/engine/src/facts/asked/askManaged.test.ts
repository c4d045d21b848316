import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { ask } from '../../__testUtils__/reach';
import { WorkspaceIsolation } from '../../model';

describe('what a place in a managed network reaches', () => {
  it('is anything where the mode lets out to the internet', () => {
    expect(ask(internetOutbound(), {})).toMatchObject({
      status: 'allowed',
      path: [{ pointer: '/outbound/isolationMode' }],
    });
    expect(ask(internetOutbound(), { to: '10.2.0.4' }).status).toBe('refused');
  });

  const approved = (
    ...rules: NonNullable<NonNullable<WorkspaceIsolation['outbound']>['rules']>
  ): WorkspaceIsolation => ({
    ...approvedOnly(),
    outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
  });

  it('is what a rule approves, on the ports that hosts have', () => {
    const isolation = approved(
      { name: 'tag', type: 'ServiceTag', serviceTag: 'Storage.westeurope' },
      { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' },
    );
    expect(ask(isolation, { from: 'The managed network' })).toMatchObject({
      status: 'allowed',
      path: [{ text: 'rule pypi', pointer: '/outbound/rules/1' }],
    });
    expect(ask(isolation, { to: 'https://pypi.org/simple' }).status).toBe(
      'allowed',
    );
    expect(ask(isolation, { to: 'pypi.org:22' }).status).toBe('refused');
    expect(ask(isolation, { to: 'example.com' })).toMatchObject({
      status: 'refused',
      path: [{ text: expect.stringContaining('no rule approves it') }],
    });
  });

  it('is a region of storage, where it is not known of which an account is', () => {
    const isolation = approved({
      name: 'tag',
      type: 'ServiceTag',
      serviceTag: 'Storage.westeurope',
      protocol: 'TCP',
      portRanges: '443',
      addressPrefixes: [],
    });
    expect(ask(isolation, { to: 'other.blob.core.windows.net' })).toMatchObject(
      {
        status: 'unknown',
        missing: [
          {
            label:
              'whether other.blob.core.windows.net belongs to the service tag Storage.westeurope',
          },
        ],
      },
    );
    expect(ask(isolation, { to: 'Storage.westeurope' }).status).toBe('allowed');
    expect(ask(isolation, { to: 'Storage.northeurope' }).status).toBe(
      'refused',
    );
  });

  it('is what a private endpoint rule leads to, and what Azure opens by itself', () => {
    const isolation = approved({
      name: 'lake',
      type: 'PrivateEndpoint',
      serviceResourceId:
        '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stlake',
      subresourceTarget: 'blob',
    });
    expect(
      ask(isolation, { to: 'stlake.blob.core.windows.net' }),
    ).toMatchObject({
      status: 'allowed',
      path: [{ kind: 'private-endpoint', pointer: '/outbound/rules/0' }],
    });
    expect(ask(isolation, { to: 'stlake.dfs.core.windows.net' }).status).toBe(
      'refused',
    );
    expect(ask(isolation, { to: 'login.microsoftonline.com' }).status).toBe(
      'allowed',
    );
  });
});
