import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  tagRule,
} from '@ringfence/testing';
import fc from 'fast-check';
import { WorkspaceIsolation } from '../../model';
import { covers } from '../../network/hosts';
import { evaluate } from '../../posture';
import { ApprovedDestination, baselinePolicy, Policy } from '..';
import { readFacts } from '../../facts/readFacts';
import { unapprovedRules } from './judgeDestinations';

const entry = (
  destination: string,
  more: Partial<ApprovedDestination> = {},
) => ({
  destination,
  owner: 'group:default/network',
  reason: 'Needed.',
  ...more,
});

const approving = (...approved: ApprovedDestination[]): Policy => ({
  ...baselinePolicy,
  destinations: { writeCapable: [], approved },
});

const withRules = (...rules: object[]): WorkspaceIsolation => ({
  ...approvedOnly(),
  dataClassification: 'public',
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
});

const host = (fqdn: string, more: object = {}) => ({
  name: fqdn,
  type: 'FQDN',
  fqdn,
  ...more,
});

const ID =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stlake';
const endpoint = { type: 'PrivateEndpoint', serviceResourceId: ID };

const reasons = (isolation: WorkspaceIsolation, policy: Policy) =>
  evaluate(isolation, policy).compliance.failing.filter(
    ({ reason }) => reason === 'destination',
  );

describe('an approved destination', () => {
  it.each<[string, string, object, Partial<ApprovedDestination>]>([
    ['pypi.org', 'a host', host('PyPI.org.'), {}],
    ['*.pypi.org', 'a host below it', host('files.pypi.org'), {}],
    ['*.pypi.org', 'a wildcard below it', host('*.files.pypi.org'), {}],
    ['Storage', 'its tag', tagRule('storage'), {}],
    ['Storage', 'its tag of a region', tagRule('Storage.westeurope'), {}],
    ['AzureFrontDoor', 'a part of it', tagRule('AzureFrontDoor.Frontend'), {}],
    ['Internet', 'any tag', tagRule('DataFactory'), {}],
    ['Internet', 'any host', host('a.org'), {}],
    [
      'Internet',
      'addresses',
      { ...tagRule('Sql'), addressPrefixes: ['203.0.113.0/24'] },
      {},
    ],
    [ID, 'its resource', endpoint, {}],
    [ID.replace('stlake', 'st*'), 'a resource of its pattern', endpoint, {}],
    [
      ID.replace('/1111', '/*').replace('rg-ml', '*').toUpperCase(),
      'a resource of its pattern in another case',
      endpoint,
      {},
    ],
    ['*', 'any private endpoint', endpoint, { type: 'PrivateEndpoint' }],
    ['pypi.org', 'its ports', host('pypi.org'), { ports: '443, 80' }],
    ['Storage', 'some of its ports', tagRule('Storage'), { ports: '400-500' }],
    [
      'x.invalid',
      'nothing that is refused',
      host('y.org', { action: 'Deny' }),
      {},
    ],
    [
      'x.invalid',
      'what Azure opens itself',
      tagRule('AzureResourceManager'),
      {},
    ],
  ])('%s approves %s', (destination, _what, rule, more) => {
    expect(
      reasons(withRules(rule), approving(entry(destination, more))),
    ).toEqual([]);
  });

  it.each<[string, string, object, string, Partial<ApprovedDestination>]>([
    ['*.pypi.org', 'the host above it', host('pypi.org'), 'fqdn', {}],
    ['files.pypi.org', 'a wildcard', host('*.pypi.org'), 'fqdn', {}],
    ['pypi.org', 'a second host', host('pypi.org, evil.org'), 'fqdn', {}],
    ['Storage.westeurope', 'the tag', tagRule('Storage'), 'serviceTag', {}],
    ['Internet', 'a private endpoint', endpoint, 'serviceResourceId', {}],
    ['Storage', 'a host', host('storage.example'), 'fqdn', {}],
    [
      'Storage',
      'addresses that stand in for its tag',
      { ...tagRule('Storage'), addressPrefixes: ['203.0.113.0/24'] },
      'addressPrefixes',
      {},
    ],
    [`${ID}x`, 'another resource', endpoint, 'serviceResourceId', {}],
    [
      `${ID}/blobServices/*`,
      'what it is a part of',
      endpoint,
      'serviceResourceId',
      {},
    ],
    [
      'pypi.org',
      'another port',
      host('pypi.org'),
      'portRanges',
      { ports: '80' },
    ],
    [
      '*',
      'what is of another type',
      host('a.org'),
      'fqdn',
      { type: 'ServiceTag' },
    ],
  ])('%s does not approve %s', (destination, _what, rule, field, more) => {
    expect(
      reasons(withRules(rule), approving(entry(destination, more))),
    ).toEqual([
      expect.objectContaining({
        status: 'no',
        pointer: `/outbound/rules/0/${field}`,
        message: expect.stringMatching(/baseline approves for public data/),
      }),
    ]);
  });

  it.each<[string, object, string]>([
    ['the host', { type: 'FQDN' }, 'outbound/rules/0/fqdn'],
    ['the tag', { type: 'ServiceTag' }, 'outbound/rules/0/serviceTag'],
    [
      'whether addresses stand in for the tag',
      { type: 'ServiceTag', serviceTag: 'Storage', portRanges: '443' },
      'outbound/rules/0/addressPrefixes',
    ],
    [
      'whether addresses stand in for what Azure opens itself',
      { type: 'ServiceTag', serviceTag: 'AzureActiveDirectory' },
      'outbound/rules/0/addressPrefixes',
    ],
    [
      'the ports of the tag',
      { type: 'ServiceTag', serviceTag: 'Sql', addressPrefixes: [] },
      'outbound/rules/0/portRanges',
    ],
    [
      'the resource',
      { type: 'PrivateEndpoint' },
      'outbound/rules/0/serviceResourceId',
    ],
    ['the type', { fqdn: 'pypi.org' }, 'outbound/rules/0/type'],
  ])('is not known to hold without %s', (_, rule, pointer) => {
    const policy = approving(entry('Storage'), entry('Sql', { ports: '443' }));
    expect(reasons(withRules(rule), policy)).toEqual([
      expect.objectContaining({ status: 'unknown', pointer: `/${pointer}` }),
    ]);
  });

  it('is for its tiers alone, and unknown while the data is', () => {
    const policy = approving(entry('pypi.org', { tiers: ['Public'] }));
    const isolation = withRules(host('pypi.org'));
    const of = (dataClassification?: string) =>
      reasons({ ...isolation, dataClassification }, policy).map(
        ({ status, pointer }) => [status, pointer],
      );
    expect(of('public')).toEqual([]);
    expect(of('internal')).toEqual([['no', '/outbound/rules/0/fqdn']]);
    expect(of(undefined)).toEqual([['unknown', '/dataClassification']]);
  });
});

describe('approved destinations', () => {
  const none = approving();

  it('restrict nothing where policy does not list them, and everything where the list is empty', () => {
    const isolation = withRules(host('pypi.org'), endpoint);
    expect(reasons(isolation, baselinePolicy)).toEqual([]);
    expect(reasons(isolation, none)).toHaveLength(2);
  });

  it('are judged one by one, each with its place', () => {
    const isolation = withRules(host('a.org'), host('b.org'), host('c.org'));
    expect(
      reasons(isolation, approving(entry('b.org'))).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/outbound/rules/0/fqdn', '/outbound/rules/2/fqdn']);
  });

  it('hold for the ports that a host rule opens without a word', () => {
    const policy = approving(entry('a.org', { ports: '443' }));
    expect(reasons(withRules(host('a.org')), policy)).toEqual([
      expect.objectContaining({
        status: 'no',
        message: expect.stringMatching(/on port "80,443", which a host rule/),
      }),
    ]);
    expect(
      reasons(withRules(host('a.org', { portRanges: '443' })), policy),
    ).toEqual([]);
  });

  it('make up the ports of a rule together', () => {
    const policy = approving(
      entry('a.org', { ports: '80' }),
      entry('*.org', { ports: '1', type: 'FQDN' }),
      entry('a.org', { ports: '443' }),
    );
    expect(reasons(withRules(host('a.org')), policy)).toEqual([]);
  });

  it('do not hold where any destination is let out', () => {
    expect(reasons(internetOutbound(), none)).toEqual([
      expect.objectContaining({
        status: 'no',
        pointer: '/outbound/isolationMode',
      }),
    ]);
    for (const all of ['*', 'Internet']) {
      expect(reasons(internetOutbound(), approving(entry(all)))).toEqual([]);
    }
    expect(
      reasons(internetOutbound(), approving(entry('*', { type: 'FQDN' }))),
    ).toHaveLength(1);
  });

  it('are not known to hold where it is not known what is let out', () => {
    const { outbound, ...rest } = approvedOnly();
    expect(reasons(rest, none)).toEqual([
      expect.objectContaining({
        status: 'unknown',
        pointer: '/outbound/isolationMode',
      }),
    ]);
    expect(
      reasons(
        { ...rest, outbound: { isolationMode: 'AllowOnlyApprovedOutbound' } },
        none,
      ),
    ).toEqual([
      expect.objectContaining({
        status: 'unknown',
        pointer: '/outbound/rules',
      }),
    ]);
  });

  it('are not known to hold while it is not known whose rules are in force', () => {
    const { outbound, ...rest } = approvedOnly();
    expect(
      reasons(
        { ...rest, outbound: { ...outbound, isolationMode: 'Disabled' } },
        approving(entry('Internet')),
      ),
    ).toEqual([
      expect.objectContaining({
        status: 'unknown',
        pointer: '/customNetwork/virtualNetworks',
      }),
    ]);
  });

  it('are those of the filter in a custom network', () => {
    const isolation = customExfiltrationPrevention();
    const at = reasons(isolation, none).map(({ pointer }) => pointer!);
    expect(at).not.toEqual([]);
    expect(at.every(each => each.startsWith('/customNetwork/egress/'))).toBe(
      true,
    );
  });

  it('are found as going through the whole list finds them', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    const name = fc
      .array(label, { minLength: 2, maxLength: 4 })
      .map(labels => labels.join('.'));
    const pattern = fc.oneof(
      name,
      name.map(rest => `*.${rest}`),
    );
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 6 }),
        fc.array(fc.oneof(pattern, fc.constant('*')), {
          minLength: 1,
          maxLength: 6,
        }),
        (approved, hosts) => {
          const policy = approving(...approved.map(each => entry(each)));
          const isolation = withRules(...hosts.map(each => host(each)));
          const left = hosts.flatMap((inner, index) =>
            approved.some(outer => covers(outer, inner))
              ? []
              : `/outbound/rules/${index}/fqdn`,
          );
          expect(
            unapprovedRules(readFacts(isolation), policy, 'public').map(
              ({ pointer }) => pointer,
            ),
          ).toEqual(left);
        },
      ),
      { numRuns: 500 },
    );
  });
});
