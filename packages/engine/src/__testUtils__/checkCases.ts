import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
} from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import { casesBesideChecks } from './besideChecks';
import { egressCases } from './cases/egress';
import { egressFilterCases } from './cases/egressFilter';
import { needCases } from './cases/needs';
import { outboundRuleCases } from './cases/outboundRules';

type Rules = NonNullable<NonNullable<WorkspaceIsolation['outbound']>['rules']>;

const rules = (...value: Rules): WorkspaceIsolation => ({
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: value },
});
const fqdn = (host?: string, portRanges?: string) => ({
  name: 'host',
  type: 'FQDN',
  fqdn: host,
  portRanges,
});
const tag = (fields: object) => ({
  name: 'tag',
  type: 'ServiceTag',
  ...fields,
});
const endpointRule = (fields: object) => ({
  name: 'pe-rule',
  type: 'PrivateEndpoint',
  ...fields,
});

/** For each check an isolation for every status it can give. */
export const cases: Record<
  string,
  Partial<
    Record<'pass' | 'fail' | 'unknown' | 'not-applicable', WorkspaceIsolation[]>
  >
> = {
  ...outboundRuleCases,
  ...needCases,
  ...egressCases,
  ...egressFilterCases,
  ...casesBesideChecks(),
  'isolation-mode': {
    pass: [
      { outbound: { isolationMode: 'allow_internet_outbound' } },
      { outbound: { isolationMode: 'AllowInternetOutBound' } },
    ],
    fail: [{ outbound: { isolationMode: 'Isolated' } }],
    unknown: [{}],
  },
  'rule-type-fits-mode': {
    pass: [approvedOnly(), rules(fqdn('pypi.org'))],
    fail: [
      {
        outbound: {
          isolationMode: 'AllowInternetOutbound',
          rules: [fqdn('pypi.org')],
        },
      },
      {
        outbound: {
          isolationMode: 'Disabled',
          rules: [{ type: 'PrivateEndpoint' }],
        },
      },
      rules({ type: 'Url' }),
    ],
    unknown: [{}, { outbound: { rules: [fqdn('pypi.org')] } }],
    'not-applicable': [internetOutbound()],
  },
  'rule-names': {
    pass: [approvedOnly()],
    fail: [
      rules({ name: 'ab' }),
      rules({ name: 'a b c' }),
      rules({ name: 'pypi' }, { name: 'PyPI' }),
      rules({ name: 'x'.repeat(34) }),
    ],
    unknown: [{}, rules({ type: 'FQDN' })],
    'not-applicable': [rules()],
  },
  'fqdn-rule-ports': {
    pass: [
      rules(fqdn('pypi.org')),
      rules(fqdn('pypi.org', '443')),
      rules(fqdn('pypi.org', '80, 443')),
    ],
    fail: [
      rules(fqdn('pypi.org', '22')),
      rules(fqdn('pypi.org', '80-443')),
      rules(fqdn('pypi.org', '*')),
      rules(fqdn('pypi.org', 'https')),
    ],
    unknown: [{}, rules({ portRanges: '22' })],
    'not-applicable': [approvedOnly()],
  },
  'fqdn-rule-host': {
    pass: [rules(fqdn('pytorch.org, *.pytorch.org'))],
    fail: [
      rules(fqdn('https://pypi.org')),
      rules(fqdn('pypi.org/simple')),
      rules(fqdn('pypi.org:22')),
      rules(fqdn('203.0.113.7')),
      rules(fqdn('')),
      rules(fqdn('a.*.org')),
    ],
    unknown: [{}, rules(fqdn())],
    'not-applicable': [approvedOnly()],
  },
  'fqdn-rule-storage': {
    pass: [
      rules(fqdn('pypi.org')),
      rules(fqdn('vscode.blob.core.windows.net')),
    ],
    fail: [
      rules(fqdn('stlake.blob.core.windows.net')),
      rules(fqdn('*.dfs.core.windows.net')),
      rules(fqdn('pypi.org, st.file.core.usgovcloudapi.net')),
      rules(fqdn('*.core.windows.net')),
    ],
    unknown: [
      { outbound: { rules: [fqdn('stlake.blob.core.windows.net')] } },
      {},
    ],
    'not-applicable': [internetOutbound(), approvedOnly()],
  },
  'service-tag-rule-shape': {
    pass: [
      rules(
        tag({
          serviceTag: 'DataFactory',
          protocol: 'tcp',
          portRanges: '443, 8080-8089',
        }),
      ),
    ],
    fail: [
      rules(tag({ serviceTag: 'Data Factory' })),
      rules(tag({ serviceTag: '' })),
      rules(tag({ protocol: 'HTTP' })),
      rules(tag({ portRanges: '70000' })),
      rules(tag({ portRanges: '90-80' })),
    ],
    unknown: [{}, rules(tag({ serviceTag: 'DataFactory' })), rules(tag({}))],
    'not-applicable': [approvedOnly()],
  },
  'private-endpoint-rule-shape': {
    pass: [approvedOnly()],
    fail: [
      rules(endpointRule({ serviceResourceId: 'stlake' })),
      rules(endpointRule({ serviceResourceId: '' })),
      rules(endpointRule({ subresourceTarget: '' })),
    ],
    unknown: [{}, rules(endpointRule({}))],
    'not-applicable': [rules(fqdn('pypi.org'))],
  },
  'firewall-sku': {
    pass: [{ outbound: { firewallSku: 'basic' } }],
    fail: [{ outbound: { firewallSku: 'Premium' } }],
    'not-applicable': [{}],
  },
  'internet-outbound': {
    pass: [approvedOnly()],
    fail: [internetOutbound()],
    unknown: [{}],
    'not-applicable': [noVirtualNetwork()],
  },
  'write-capable-destinations': {
    pass: [approvedOnly(), customExfiltrationPrevention()],
    fail: [
      rules(fqdn('*.huggingface.co')),
      rules(fqdn('*')),
      rules(tag({ serviceTag: 'storage.WestEurope' })),
    ],
    unknown: [
      {},
      rules(fqdn('pypi.org')),
      rules(tag({ serviceTag: 'SomethingNew' })),
      rules(tag({ addressPrefixes: ['203.0.113.0/24'] })),
    ],
    'not-applicable': [rules()],
  },
};
