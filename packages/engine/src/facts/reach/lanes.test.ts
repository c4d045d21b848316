import { readFacts } from '../readFacts';
import { WorkspaceIsolation } from '../../model';
import { readLanes } from './readLanes';

type Row = [string, WorkspaceIsolation, string];

const stateOf = (boundary: 'outbound', isolation: WorkspaceIsolation) => {
  const { worst, best } = readLanes(readFacts(isolation))[boundary];
  return worst === best ? worst : `${worst}..${best}`;
};

describe('the outbound lane', () => {
  const approved = (
    ...rules: NonNullable<NonNullable<WorkspaceIsolation['outbound']>['rules']>
  ): WorkspaceIsolation => ({
    outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
  });
  const custom = (
    egress: NonNullable<WorkspaceIsolation['customNetwork']>['egress'],
  ): WorkspaceIsolation => ({
    outbound: { isolationMode: 'Disabled', rules: [] },
    customNetwork: { virtualNetworks: [{ name: 'spoke' }], egress },
  });
  const tag = (serviceTag: string) => ({
    name: serviceTag,
    type: 'ServiceTag',
    serviceTag,
    addressPrefixes: [],
  });
  const filtered = (
    rules: NonNullable<WorkspaceIsolation['outbound']>['rules'],
    aliases: string[] = [],
  ) =>
    custom({
      filter: 'Firewall',
      defaultAction: 'Deny',
      rules,
      serviceEndpointPolicyAliases: aliases,
    });
  it.each<Row>([
    [
      'AllowInternetOutbound',
      { outbound: { isolationMode: 'AllowInternetOutBound' } },
      'open',
    ],
    [
      'Disabled without a custom network',
      {
        outbound: { isolationMode: 'disabled' },
        customNetwork: { virtualNetworks: [] },
      },
      'open',
    ],
    [
      'Disabled, the custom network not known',
      { outbound: { isolationMode: 'Disabled' } },
      'open..closed',
    ],
    [
      'a custom network with unfiltered egress',
      custom({ filter: 'None' }),
      'open',
    ],
    [
      'a custom network that allows by default',
      custom({ filter: 'NetworkSecurityGroup', defaultAction: 'Allow' }),
      'open',
    ],
    [
      'a custom network whose filter is not known',
      custom({ defaultAction: 'Deny', rules: [] }),
      'open..closed',
    ],
    [
      'a filtered custom network with storage open',
      filtered([tag('Storage.westeurope')]),
      'partial',
    ],
    [
      'a filtered custom network with storage under the Azure ML alias',
      filtered(
        [tag('Storage.westeurope')],
        ['/services/azure/machinelearning'],
      ),
      'closed',
    ],
    ['approved-only without rules', approved(), 'closed'],
    [
      'approved-only with a private endpoint',
      approved({ type: 'private_endpoint' }),
      'closed',
    ],
    [
      'approved-only with a read-only tag',
      approved(tag('AzureActiveDirectory')),
      'closed',
    ],
    [
      'approved-only with a write-capable tag',
      approved(tag('AzureFrontDoor.FrontEnd')),
      'partial',
    ],
    [
      'approved-only with storage, which no alias can cover there',
      approved(tag('Storage')),
      'partial',
    ],
    [
      'approved-only with an unclassified host',
      approved({ type: 'FQDN', fqdn: 'pypi.org' }),
      'partial',
    ],
    [
      'approved-only with a read-only host',
      approved({ type: 'FQDN', fqdn: 'ml.azure.com' }),
      'closed',
    ],
    [
      'approved-only with addresses in place of a read-only tag',
      approved({
        ...tag('AzureActiveDirectory'),
        addressPrefixes: ['203.0.113.0/24'],
      }),
      'partial',
    ],
    [
      'approved-only with a destination it refuses',
      approved({ ...tag('Storage'), action: 'Deny' }),
      'closed',
    ],
    [
      'approved-only, rules not known',
      { outbound: { isolationMode: 'allow_only_approved_outbound' } },
      'partial..closed',
    ],
    ['the mode not known', {}, 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(stateOf('outbound', isolation)).toBe(state);
  });
});
