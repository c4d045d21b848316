import {
  internetOutbound,
  noVirtualNetwork,
  tagRule,
} from '@ringfence/testing';
import { OutboundRule, WorkspaceIsolation } from '../../model';
import { custom, egress, hostRule } from './networkParts';
import { CheckCases, endpointTo, managed, unmanaged, withRules } from './parts';

/** A managed network that allows only these destinations. */
export const rules = (...value: OutboundRule[]): WorkspaceIsolation =>
  withRules(value);

/** A rule for a host. */
export const fqdn = (host?: string, portRanges?: string) => ({
  name: 'host',
  type: 'FQDN',
  fqdn: host,
  portRanges,
});

/** A rule for a service tag. */
export const tag = (fields: object) => ({
  name: 'tag',
  type: 'ServiceTag',
  ...fields,
});

/** A private endpoint rule. */
export const endpointRule = (fields: object) => ({
  name: 'pe-rule',
  type: 'PrivateEndpoint',
  ...fields,
});

/** A private endpoint rule to blobs. */
export const blob = (more: object = {}) =>
  endpointTo('Microsoft.Storage/storageAccounts', 'blob', more);

/** A managed network with a rule to an application gateway. */
export const gateway = (more: object) =>
  withRules([
    endpointTo(
      'Microsoft.Network/applicationGateways',
      'appGwPrivateFrontendIpIPv4',
      {
        sparkEnabled: false,
        fqdns: ['db.corp.example'],
        ...more,
      },
    ),
  ]);

/** A rule of another type than private endpoints. */
export const host = { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' };

/** Cases of hosts that a need asks for. */
export const hostCases = (need: string, list: string): CheckCases => {
  const needs = [need];
  const [first] = list.split(',');
  return {
    pass: [
      managed({
        ...withRules([{ name: 'hosts', type: 'FQDN', fqdn: list }]),
        needs,
      }),
      managed({ ...withRules([tagRule('Internet')]), needs }),
      { ...internetOutbound(), needs },
      { ...noVirtualNetwork(), needs },
      egress({ filter: 'None' }, { needs }),
      egress({ rules: [hostRule(list)] }, { needs }),
    ],
    fail: [
      managed({ needs }),
      managed({ ...withRules([hostRule(first, '80')]), needs }),
      managed({ ...withRules([{ ...hostRule(list), action: 'Deny' }]), needs }),
      custom({ needs }),
    ],
    unknown: [
      {},
      { needs },
      unmanaged({ needs }),
      managed({
        outbound: { isolationMode: 'AllowOnlyApprovedOutbound' },
        needs,
      }),
      managed({ ...withRules([hostRule()]), needs }),
      egress(
        { rules: [{ ...hostRule(list), portRanges: undefined }] },
        { needs },
      ),
    ],
    'not-applicable': [managed({ needs: [] })],
  };
};
