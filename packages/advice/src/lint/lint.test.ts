import { Policy, WorkspaceIsolation, baselinePolicy } from '@ringfence/engine';
import { isResourceId, partsOf, patched } from '@ringfence/engine/internal';
import { internetOutbound, tagRule } from '@ringfence/testing';
import {
  custom,
  endpoint,
  findingOf,
  host,
  managed,
  mended,
} from '../__testUtils__/linting';
import { lintOutbound } from '.';
import { findingRules } from './lintRules';
import { ENDPOINT_HOSTS } from './privateWays';

const found = (isolation: WorkspaceIsolation, policy = baselinePolicy) =>
  lintOutbound(isolation, policy).map(({ rule, ruleName, severity }) =>
    [rule, ruleName, severity].filter(Boolean).join(' '),
  );

describe('lint rules', () => {
  it('have names and dated pages', () => {
    const ids = findingRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(8);
    for (const { source, because, title } of findingRules) {
      expect(source.date).toMatch(/^\d{4}/);
      expect(source.url).toMatch(/^https:\/\/learn\.microsoft\.com\//);
      expect(`${title}${because}`).not.toBe('');
    }
  });

  it('find nothing where nothing is wrong, known or let out by rule', () => {
    expect(found(managed(endpoint('sta'), host('pypi.org')))).toEqual([]);
    expect(found(custom())).toEqual([]);
    expect(found(internetOutbound())).toEqual([]);
    expect(found({})).toEqual([]);
    expect(
      found(managed({}, { type: 'FQDN' }, { type: 'ServiceTag' })),
    ).toEqual([]);
  });

  it('tell page, place, and the outbound rule by its name', () => {
    expect(findingOf(managed(host('a.org'), host('*')), 'over-broad')).toEqual([
      {
        rule: 'over-broad',
        severity: 'high',
        ruleName: '*',
        pointer: '/outbound/rules/1/fqdn',
        message: '"*" leads to hosts of anybody',
        fix: {
          title: 'Remove rule *; open by name what is needed',
          patch: [{ op: 'remove', path: '/outbound/rules/1' }],
        },
        source: expect.objectContaining({ date: '2025-05-23' }),
      },
    ]);
  });
});

describe('over-broad', () => {
  it.each<[object, string]>([
    [host('*'), 'high'],
    [host('*.com'), 'high'],
    [host('a.org, *.com'), 'high'],
    [host('*.pypi.org'), 'low'],
    [tagRule('Internet'), 'high'],
    [tagRule('AzureCloud.westeurope'), 'high'],
    [tagRule('Sql', '*'), 'medium'],
    [tagRule('Sql', '1-1000, 1001-65535'), 'medium'],
  ])('is %j, %s', (rule, severity) => {
    const isolation = managed(rule);
    expect(findingOf(isolation, 'over-broad').map(one => one.severity)).toEqual(
      [severity],
    );
    expect(mended(isolation, 'over-broad').outbound?.rules).toEqual([]);
  });

  it.each<[object]>([
    [host('pypi.org')],
    [tagRule('Sql', '1-1000')],
    [{ ...tagRule('Internet'), action: 'Deny' }],
    [{ ...tagRule('Internet'), addressPrefixes: ['203.0.113.0/24'] }],
    [{ ...tagRule('Sql'), portRanges: undefined }],
  ])('is not %j', rule => {
    expect(findingOf(managed(rule), 'over-broad')).toEqual([]);
  });
});

describe('write-capable and storage-by-fqdn', () => {
  it('find what their checks find, each rule by itself', () => {
    const isolation = managed(
      host('st.blob.core.windows.net'),
      host('github.com'),
      host('ml.azure.com'),
    );
    expect(
      findingOf(isolation, 'write-capable').map(({ ruleName }) => ruleName),
    ).toEqual(['st.blob.core.windows.net', 'github.com']);
    expect(
      findingOf(isolation, 'storage-by-fqdn').map(({ ruleName }) => ruleName),
    ).toEqual(['st.blob.core.windows.net']);
    expect(mended(isolation, 'storage-by-fqdn').outbound?.rules).toHaveLength(
      2,
    );
  });

  it('know what policy calls write-capable', () => {
    const policy: Policy = {
      ...baselinePolicy,
      destinations: { writeCapable: ['*.evil.org'] },
    };
    const isolation = managed(host('a.evil.org'));
    expect(found(isolation)).toEqual([]);
    expect(found(isolation, policy)).toEqual(['write-capable a.evil.org high']);
  });

  it('propose nothing that a custom network cannot work without', () => {
    const { customNetwork, ...rest } = custom(host('github.com'));
    const isolation = {
      ...rest,
      customNetwork: {
        ...customNetwork,
        egress: { ...customNetwork?.egress, serviceEndpointPolicyAliases: [] },
      },
    };
    expect(
      findingOf(isolation, 'write-capable').map(({ ruleName, fix }) => [
        ruleName,
        fix?.title,
      ]),
    ).toEqual([
      ['Storage.westeurope-TCP', undefined],
      ['github.com', 'Remove rule github.com'],
    ]);
  });
});

describe('not-approved', () => {
  const approving = (destination: string): Policy => ({
    ...baselinePolicy,
    destinations: {
      writeCapable: [],
      approved: [
        { destination, owner: 'o', reason: 'r', tiers: ['restricted'] },
      ],
    },
  });

  it('is what policy does not approve for the data', () => {
    const isolation = managed(host('pypi.org'));
    const internal = { ...isolation, dataClassification: 'internal' };
    expect(found(isolation, approving('pypi.org'))).toEqual([]);
    expect(found(internal, approving('pypi.org'))).toEqual([
      'not-approved pypi.org high',
    ]);
    expect(
      mended(internal, 'not-approved', approving('pypi.org')).outbound?.rules,
    ).toEqual([]);
  });

  it('is not what cannot be known', () => {
    expect(found(managed({ type: 'FQDN' }), approving('pypi.org'))).toEqual([]);
  });
});

describe('hidden-firewall', () => {
  const standard = (...rules: object[]): WorkspaceIsolation => {
    const { outbound, ...rest } = managed(...rules);
    return { ...rest, outbound: { ...outbound, firewallSku: 'Standard' } };
  };

  it('counts the host rules that bring the dearer firewall, once', () => {
    const [one, ...others] = findingOf(
      standard(host('pypi.org'), host('a.org')),
      'hidden-firewall',
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      pointer: '/outbound/firewallSku',
      severity: 'low',
      message: expect.stringMatching(/^2 host rules make Azure put/),
    });
    expect(one).not.toHaveProperty('ruleName');
    expect(
      patched(standard(host('a.org')), one.fix!.patch).outbound,
    ).toMatchObject({ firewallSku: 'Basic' });
  });

  it.each([
    ['kv-forecast.vault.azure.net', /Microsoft\.KeyVault\/vaults \(vault\)/],
    ['*.azurecr.io', /Microsoft\.ContainerRegistry\/registries \(registry\)/],
    ['login.microsoftonline.com', /AzureActiveDirectory out by itself/],
    ['x.westeurope.batch.azure.com', /BatchNodeManagement out by itself/],
    [
      'mcr.microsoft.com, *.data.mcr.microsoft.com',
      /MicrosoftContainerRegistry/,
    ],
  ])('finds another way to %s', (fqdn, way) => {
    const isolation = managed(host(fqdn));
    const [one] = findingOf(isolation, 'hidden-firewall');
    expect(one).toMatchObject({
      severity: 'medium',
      message: expect.stringMatching(way),
    });
    expect(mended(isolation, 'hidden-firewall').outbound?.rules).toEqual([]);
  });

  it('is no host that has no other way, and none in a network of one’s own', () => {
    expect(
      findingOf(
        managed(host('pypi.org, kv.vault.azure.net')),
        'hidden-firewall',
      ),
    ).toEqual([]);
    expect(
      findingOf(custom(host('kv.vault.azure.net')), 'hidden-firewall'),
    ).toEqual([]);
  });

  it('knows private endpoints that rules can name', () => {
    for (const [type, part] of ENDPOINT_HOSTS) {
      expect(partsOf(type)).toContain(part);
      expect(
        isResourceId(
          `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/r/providers/${type}/x`,
        ),
      ).toBe(true);
    }
  });
});

describe('unused-category', () => {
  const needing = (needs: string[] | undefined, ...fqdns: string[]) => ({
    ...managed(...fqdns.map(fqdn => host(fqdn))),
    needs,
  });
  const names = (isolation: WorkspaceIsolation) =>
    findingOf(isolation, 'unused-category').map(({ message }) => message);

  it('is hosts for what the needs do not state', () => {
    const isolation = needing(['RPackages'], 'ghcr.io', 'cloud.r-project.org');
    expect(names(isolation)).toEqual([
      'is for RStudio, which the needs do not state',
    ]);
    expect(mended(isolation, 'unused-category').outbound?.rules).toEqual([
      host('cloud.r-project.org'),
    ]);
    expect(names(needing([], 'files.anaconda.com, ghcr.io'))).toEqual([
      'is for PythonPackages and FoundationModels and RStudio, which the needs do not state',
    ]);
  });

  it('is no host that a need states, that is on no list, or without known needs', () => {
    expect(names(needing(['python_packages'], 'pypi.org'))).toEqual([]);
    expect(names(needing(['RStudio'], 'ghcr.io, pypi.org'))).toEqual([]);
    expect(names(needing([], 'db.corp.example'))).toEqual([]);
    expect(names(needing(undefined, 'pypi.org'))).toEqual([]);
  });
});
