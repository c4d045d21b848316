import { ConfigReader } from '@backstage/config';
import { readAzureConfig } from './readAzureConfig';

const TENANT = '72f988bf-0000-4000-8000-2d7cd011db47';
const tenant = { tenantId: TENANT, managedIdentity: true };
const read = (azure: object) =>
  readAzureConfig(new ConfigReader({ mlWorkspace: { azure } } as any));

describe('the configuration of Azure', () => {
  it('is nothing where nothing is to be read', () => {
    expect(readAzureConfig(new ConfigReader({}))).toBeUndefined();
  });

  it('asks every quarter of an hour in the public cloud unless it says otherwise', () => {
    expect(read({ tenants: [tenant] })).toMatchObject({
      everyMs: 900_000,
      wholeEveryMs: 43_200_000,
      tokenScope: 'https://management.azure.com/.default',
    });
  });

  it.each([
    ['usGovernment', 'https://management.usgovcloudapi.net'],
    ['china', 'https://management.chinacloudapi.cn'],
  ])('names the addresses of %s', (cloud, resourceManager) => {
    expect(read({ cloud, tenants: [tenant] })).toMatchObject({
      cloud: { resourceManager },
      tokenScope: `${resourceManager}/.default`,
    });
  });

  it.each([
    [{ cloud: 'moon', tenants: [tenant] }, 'mlWorkspace.azure.cloud'],
    [{ tenants: [] }, 'mlWorkspace.azure.tenants'],
    [{ tenants: [{ tenantId: 'contoso' }] }, 'tenants[0].tenantId'],
    [{ tenants: [tenant, tenant] }, 'tenants[1].tenantId'],
    [{ tenants: [{ tenantId: TENANT }] }, 'tenants[0] must have exactly one'],
    [
      { tenants: [{ ...tenant, clientSecret: 'x', clientId: 'y' }] },
      'tenants[0] must have exactly one',
    ],
    [
      { tenants: [{ tenantId: TENANT, clientSecret: 'x' }] },
      'tenants[0].clientId',
    ],
    [
      { tenants: [{ ...tenant, scopes: { subscriptions: ['all'] } }] },
      'tenants[0].scopes.subscriptions[0]',
    ],
    [
      { tenants: [{ ...tenant, scopes: { tags: { env: 7 } } }] },
      'tenants[0].scopes.tags.env',
    ],
    [{ tenants: [tenant], every: 'often' }, 'mlWorkspace.azure.every'],
    [{ tenants: [tenant], every: { seconds: 1 } }, 'mlWorkspace.azure.every'],
    [
      {
        tenants: [tenant],
        endpoints: {
          authorityHost: 'https://login.evil.example',
          resourceManager: 'https://localhost:1',
        },
      },
      'mlWorkspace.azure.endpoints.authorityHost',
    ],
    [
      {
        tenants: [tenant],
        endpoints: {
          authorityHost: 'https://localhost:1',
          resourceManager: 'http://localhost:1',
        },
      },
      'mlWorkspace.azure.endpoints.resourceManager',
    ],
  ])('names the key that is wrong: %j', (azure, key) => {
    expect(() => read(azure)).toThrow(key);
  });
});
