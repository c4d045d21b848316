import { WorkspaceIsolation } from '../model/isolation';
import { OutboundRule } from '../model/outboundRule';
import {
  FIREWALL_SKUS,
  ISOLATION_MODES,
  MANAGED_NETWORK_KINDS,
  NETWORK_STATUSES,
  OUTBOUND_RULE_TYPES,
  RULE_ACTIONS,
  RULE_CATEGORIES,
} from '../model/values';
import { OutboundFacts } from './facts';
import { RuleFacts } from './ruleFacts';
import { splitHosts } from '../network/hosts';
import { parsePorts } from '../network/ports';
import { resourceTypeOf } from './resourceType';
import { stated } from './stated';

const TRANSPORTS = ['TCP', 'UDP', 'ICMP', '*', 'Any'] as const;

const readPorts = (written: string) =>
  written.trim() === '' ? [] : parsePorts(written) ?? 'other';

/** Reads one rule of a managed network or of what filters a custom one. @internal */
export function readRuleFacts(rule: OutboundRule): RuleFacts {
  const action = stated(rule.action, RULE_ACTIONS);
  return {
    ...rule,
    type: stated(rule.type, OUTBOUND_RULE_TYPES),
    category: stated(rule.category, RULE_CATEGORIES),
    action,
    written: rule,
    refuses: action === 'Deny',
    transport: stated(rule.protocol, TRANSPORTS),
    resourceType:
      rule.serviceResourceId === undefined
        ? undefined
        : resourceTypeOf(rule.serviceResourceId),
    hosts: rule.fqdn === undefined ? undefined : splitHosts(rule.fqdn),
    gatewayHosts: rule.fqdns?.map(splitHosts),
    tag: rule.serviceTag?.trim().toLowerCase(),
    ports:
      rule.portRanges === undefined ? undefined : readPorts(rule.portRanges),
  };
}

/** Reads what the managed network lets out. @internal */
export const readOutboundFacts = (
  outbound: NonNullable<WorkspaceIsolation['outbound']>,
): OutboundFacts => ({
  ...outbound,
  isolationMode: stated(outbound.isolationMode, ISOLATION_MODES),
  firewallSku: stated(outbound.firewallSku, FIREWALL_SKUS),
  networkStatus: stated(outbound.networkStatus, NETWORK_STATUSES),
  managedNetworkKind: stated(
    outbound.managedNetworkKind,
    MANAGED_NETWORK_KINDS,
  ),
  changeableIsolationModes: outbound.changeableIsolationModes?.map(mode =>
    stated(mode, ISOLATION_MODES),
  ),
  rules: outbound.rules?.map(readRuleFacts),
  serviceRules: outbound.serviceRules?.map(readRuleFacts),
});
