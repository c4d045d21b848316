import { Policy, WorkspaceIsolation, baselinePolicy } from '@ringfence/engine';
import fc from 'fast-check';
import { approvedOnly, customExfiltrationPrevention } from './isolations';
import { mostly } from './networkArbitraries';

const host = fc.constantFrom(
  'pypi.org',
  'files.pypi.org',
  '*.pypi.org',
  '*.org',
  '*',
  'ml.azure.com',
  'kv.vault.azure.net',
  'st.blob.core.windows.net',
  'login.microsoftonline.com',
  'ghcr.io',
);
const ports = mostly('443', '80,443', '80', '1-65535', '400-500', '*', 'none');
const protocol = mostly('TCP', 'UDP', '*', 'any');

const hostRule = fc.record(
  {
    fqdn: fc.oneof(
      { arbitrary: host, weight: 4 },
      {
        arbitrary: fc
          .array(host, { minLength: 2, maxLength: 3 })
          .map(hosts => hosts.join(', ')),
        weight: 1,
      },
    ),
    portRanges: ports,
  },
  { requiredKeys: ['fqdn'] },
);

const tagRule = fc.record(
  {
    serviceTag: fc.constantFrom(
      'Storage',
      'Storage.westeurope',
      'AzureFrontDoor',
      'AzureFrontDoor.Frontend',
      'AzureActiveDirectory',
      'VirtualNetwork',
      'Internet',
      'Sql',
    ),
    protocol,
    portRanges: ports,
    addressPrefixes: mostly<string[]>([], ['203.0.113.0/24']),
    action: mostly('Allow', 'Deny'),
  },
  { requiredKeys: ['serviceTag'] },
);

const endpointRule = fc.record({
  serviceResourceId: fc
    .constantFrom('sta', 'stb')
    .map(
      name =>
        `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/${name}`,
    ),
  subresourceTarget: fc.constantFrom('blob', 'file'),
  sparkEnabled: fc.boolean(),
});

const ruleList = fc
  .array(
    fc.oneof(
      hostRule.map(rule => ({ type: 'FQDN', ...rule })),
      tagRule.map(rule => ({ type: 'ServiceTag', ...rule })),
      endpointRule.map(rule => ({ type: 'PrivateEndpoint', ...rule })),
    ),
    { maxLength: 8 },
  )
  .map(rules => rules.map((rule, index) => ({ name: `r${index}`, ...rule })));

/** A workspace whose outbound rules, of the managed or of its own network, have faults. */
export const faultyRules: fc.Arbitrary<WorkspaceIsolation> = fc
  .record({
    rules: ruleList,
    isCustom: fc.boolean(),
    needs: fc.subarray(['PythonPackages', 'RStudio']),
    firewallSku: mostly('Standard', 'Basic'),
  })
  .map(({ rules, isCustom, needs, firewallSku }) => {
    const custom = customExfiltrationPrevention();
    const { customNetwork } = custom;
    return isCustom
      ? {
          ...custom,
          needs,
          customNetwork: {
            ...customNetwork,
            egress: {
              ...customNetwork?.egress,
              rules: [...(customNetwork?.egress?.rules ?? []), ...rules],
            },
          },
        }
      : {
          ...approvedOnly(),
          needs,
          outbound: {
            isolationMode: 'AllowOnlyApprovedOutbound',
            firewallSku,
            rules,
          },
        };
  });

/** A policy that approves all destinations, or some. */
export const approvingPolicy: fc.Arbitrary<Policy> = fc
  .option(
    fc.subarray(['*.pypi.org', 'pypi.org', 'Storage', 'Internet', 'ghcr.io']),
    { nil: undefined },
  )
  .map(names => ({
    ...baselinePolicy,
    destinations: {
      writeCapable: ['ghcr.io'],
      ...(names && {
        approved: names.map(destination => ({
          destination,
          owner: 'group:default/network',
          reason: 'Needed.',
        })),
      }),
    },
  }));
