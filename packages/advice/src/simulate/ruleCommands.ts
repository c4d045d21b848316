import { OutboundRule, RuleFacts } from '@ringfence/engine';
import { azMl, azRest, AzureTarget } from './azure';
import { Command } from './shell';

/** What a rule says as the management API writes it, for what the command line has no flag for. */
const destinationOf = (rule: OutboundRule) => ({
  serviceTag: rule.serviceTag,
  protocol: rule.protocol,
  portRanges: rule.portRanges,
  action: rule.action,
  addressPrefixes: rule.addressPrefixes,
});

function setTag(rule: OutboundRule, name: string, target: AzureTarget) {
  if (!rule.addressPrefixes?.length && !rule.action) {
    return azMl('workspace outbound-rule set', target, {
      rule: name,
      type: 'service_tag',
      'service-tag': rule.serviceTag,
      protocol: rule.protocol,
      'port-ranges': rule.portRanges,
    });
  }
  return azRest('put', target, `/outboundRules/${encodeURIComponent(name)}`, {
    properties: {
      type: 'ServiceTag',
      category: 'UserDefined',
      destination: destinationOf(rule),
    },
  });
}

/** The command that adds a rule or puts it right; none where the rule does not say enough. @internal */
export function setRule(
  rule: RuleFacts,
  target: AzureTarget,
): Command | undefined {
  const { name } = rule;
  if (!name) return undefined;
  switch (rule.type) {
    case 'FQDN':
      return rule.fqdn === undefined
        ? undefined
        : azMl('workspace outbound-rule set', target, {
            rule: name,
            type: 'fqdn',
            destination: rule.fqdn,
          });
    case 'ServiceTag':
      return rule.serviceTag === undefined && !rule.addressPrefixes?.length
        ? undefined
        : setTag(rule.written, name, target);
    case 'PrivateEndpoint':
      return rule.serviceResourceId === undefined ||
        rule.subresourceTarget === undefined
        ? undefined
        : azMl('workspace outbound-rule set', target, {
            rule: name,
            type: 'private_endpoint',
            'service-resource-id': rule.serviceResourceId,
            'subresource-target': rule.subresourceTarget,
            'spark-enabled': String(rule.sparkEnabled ?? false),
            fqdns: rule.fqdns?.length ? rule.fqdns.join(',') : undefined,
          });
    default:
      return undefined;
  }
}
