import { OutboundRule, WorkspaceIsolation } from '@ringfence/engine';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly, goodBody } from './__testUtils__/isolations';
import { Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const withRules = (
  rules: OutboundRule[],
  isolationMode = 'AllowOnlyApprovedOutbound',
): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: { isolationMode, firewallSku: 'Standard', rules },
});
const host = (rule: OutboundRule): OutboundRule => ({
  name: 'host',
  type: 'FQDN',
  fqdn: 'pypi.org',
  ...rule,
});
const withIpRules = (...ipRules: string[]): WorkspaceIsolation => ({
  ...approvedOnly(),
  inbound: { publicNetworkAccess: 'Enabled', ipRules, privateEndpoints: [] },
});
const named = (name: string) => approvedOnly({ name });

describe('input that cannot be taken', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  // Whatever is refused leaves nothing behind.
  afterEach(() => expectNoRows(db));

  it.each<[string, WorkspaceIsolation, string]>([
    [
      'an unknown mode',
      withRules([], 'AllowEverything'),
      '/isolation/outbound/isolationMode',
    ],
    [
      'a host rule in a mode that has none',
      withRules([host({})], 'AllowInternetOutbound'),
      '/isolation/outbound/rules/0/type',
    ],
    [
      'port 22 on a host rule',
      withRules([host({ portRanges: '22' })]),
      '/isolation/outbound/rules/0/portRanges',
    ],
    [
      'a storage host as a host rule',
      withRules([host({ fqdn: 'stlake.blob.core.windows.net' })]),
      '/isolation/outbound/rules/0/fqdn',
    ],
    [
      'an IPv6 range in the address list',
      withIpRules('2001:db8::/32'),
      '/isolation/inbound/ipRules/0',
    ],
    [
      'a private range in the address list',
      withIpRules('20.1.2.0/24', '10.0.0.0/8'),
      '/isolation/inbound/ipRules/1',
    ],
    [
      'two rules of one name',
      withRules([host({}), host({ fqdn: 'files.pythonhosted.org' })]),
      '/isolation/outbound/rules/1/name',
    ],
    [
      'a name with YAML in it',
      named('a: {b: [c]}\n- d'),
      '/isolation/workspace/name',
    ],
    [
      'a name with HTML in it',
      named('<img src=x onerror=alert(1)>'),
      '/isolation/workspace/name',
    ],
  ])('refuses %s and names the field', async (_, isolation, pointer) => {
    const { status, body } = await portal.ask({ ...goodBody(), isolation });

    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(
      body.error.fields.map((f: { pointer: string }) => f.pointer),
    ).toContain(pointer);
    expect(body.error.results).toContainEqual(
      expect.objectContaining({
        status: 'fail',
        places: expect.arrayContaining([
          expect.objectContaining({
            pointer: pointer.replace('/isolation', ''),
          }),
        ]),
      }),
    );
  });

  it.each<[string, object, string]>([
    ['no owner', { isolation: approvedOnly() }, '/owner'],
    ['an empty owner', { ...goodBody(), owner: '' }, '/owner'],
    ['an owner that is no ref', { ...goodBody(), owner: 'a:b:c' }, '/owner'],
    [
      'an owner of another kind',
      { ...goodBody(), owner: 'component:default/shop' },
      '/owner',
    ],
    [
      'an owner the catalog does not have',
      { ...goodBody(), owner: 'group:default/nobody' },
      '/owner',
    ],
    [
      'an owner with a null character',
      { ...goodBody(), owner: 'group:default/a\u0000' },
      '/owner',
    ],
    [
      '1,001 rules',
      {
        ...goodBody(),
        isolation: withRules(
          Array.from({ length: 1001 }, (_, i) => host({ name: `r${i}` })),
        ),
      },
      '/isolation/outbound/rules',
    ],
    [
      'a setting that does not exist',
      { ...goodBody(), isolation: { outbund: {} } },
      '/isolation/outbund',
    ],
    [
      'a subscription that is no GUID',
      goodBody({ subscriptionId: 'prod' }),
      '/isolation/workspace/subscriptionId',
    ],
    [
      'a resource group that ends in a period',
      goodBody({ resourceGroup: 'rg.' }),
      '/isolation/workspace/resourceGroup',
    ],
    [
      'a resource group with a slash',
      goodBody({ resourceGroup: 'rg/../x' }),
      '/isolation/workspace/resourceGroup',
    ],
    [
      'no subscription',
      goodBody({ subscriptionId: undefined }),
      '/isolation/workspace/subscriptionId',
    ],
    [
      'no resource group',
      goodBody({ resourceGroup: undefined }),
      '/isolation/workspace/resourceGroup',
    ],
    [
      'no workspace name',
      goodBody({ name: undefined }),
      '/isolation/workspace/name',
    ],
    [
      'no data classification',
      {
        ...goodBody(),
        isolation: { ...approvedOnly(), dataClassification: undefined },
      },
      '/isolation/dataClassification',
    ],
    [
      'a description with a null character',
      { ...goodBody(), description: 'a\u0000b' },
      '/description',
    ],
  ])('refuses %s and names the field', async (_, sent, pointer) => {
    const { status, body } = await portal.ask(sent);

    expect(status).toBe(400);
    expect(body.error.fields).toEqual([
      expect.objectContaining({
        pointer,
        message: expect.any(String),
        expected: expect.any(String),
      }),
    ]);
    expect(body.error.message).toMatch(/Nothing was stored$/);
  });

  it('refuses what policy does not allow, with the reason', async () => {
    const { status, body } = await portal.ask({
      ...goodBody(),
      isolation: withRules([], 'AllowInternetOutbound'),
    });

    expect(status).toBe(400);
    expect(body.error.message).toContain('Policy baseline does not allow it');
    expect(body.error.fields).toContainEqual(
      expect.objectContaining({
        message:
          'restricted data needs Exfiltration-protected or better, and this is Isolated',
      }),
    );
  });

  it('refuses what policy cannot know to be met', async () => {
    const { resources, ...isolation } = approvedOnly();
    const { status, body } = await portal.ask({ ...goodBody(), isolation });

    expect(status).toBe(400);
    expect(body.error.fields).not.toEqual([]);
  });

  it('names every wrong field at once', async () => {
    const { body } = await portal.ask({
      owner: 'nobody',
      isolation: {
        ...withRules([host({ portRanges: '22' })]),
        workspace: { name: 'mlw-fraud' },
      },
    });

    expect(
      body.error.fields.map((f: { pointer: string }) => f.pointer),
    ).toEqual(
      expect.arrayContaining([
        '/owner',
        '/isolation/workspace/subscriptionId',
        '/isolation/workspace/resourceGroup',
        '/isolation/outbound/rules/0/portRanges',
      ]),
    );
  });
});
