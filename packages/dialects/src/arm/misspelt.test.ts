import { readOnly } from './__testUtils__/readOnly';
import { child, template, workspace } from './__testUtils__/templates';

const unreadOf = (...resources: unknown[]) =>
  readOnly(template(resources)).isolation.unread ?? [];

describe('a misspelt key', () => {
  it('is named with the key that was meant', () => {
    expect(unreadOf(workspace({ publicNetworkAcess: 'Disabled' }))).toEqual([
      {
        pointers: ['/inbound/publicNetworkAccess'],
        reason:
          'publicNetworkAcess is no key that is known here; publicNetworkAccess was probably meant',
        place: '/resources/0/properties/publicNetworkAcess',
        words: 'publicNetworkAcess',
      },
    ]);
  });

  it.each<[string, unknown[], string, string]>([
    [
      'of a compute',
      [
        child('computes', 'mlw-one/cpu', {
          computeType: 'AmlCompute',
          properties: { enableNodePublicIps: false },
        }),
      ],
      'enableNodePublicIps',
      '/compute/0/nodePublicIp',
    ],
    [
      'of an endpoint',
      [
        child('onlineEndpoints', 'mlw-one/e', {
          publicNetworkAcces: 'Disabled',
        }),
      ],
      'publicNetworkAcces',
      '/endpoints/0/publicNetworkAccess',
    ],
    [
      'of a rule',
      [
        child('outboundRules', 'mlw-one/r', {
          type: 'FQDN',
          destinations: 'pypi.org',
        }),
      ],
      'destinations',
      '/outbound/rules/0',
    ],
    [
      'of a destination, whatever it means',
      [
        child('outboundRules', 'mlw-one/r', {
          type: 'ServiceTag',
          destination: { serviceTag: 'AzureMonitor', ranges: ['0.0.0.0/0'] },
        }),
      ],
      'ranges',
      '/outbound/rules/0',
    ],
  ])('%s is named where it stands', (_, resources, key, pointer) => {
    expect(unreadOf(workspace(), ...resources)).toContainEqual(
      expect.objectContaining({
        pointers: [pointer],
        reason: expect.stringContaining(key),
      }),
    );
  });

  it('is none where Azure has a key that is nearly the same', () => {
    expect(unreadOf(workspace({ keyVaults: [], storageAccounts: [] }))).toEqual(
      [],
    );
  });
});
