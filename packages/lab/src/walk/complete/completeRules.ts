import type { OutboundRule, SecurityRule } from '@ringfence/engine';
import { Filling, isOneOf } from './filling';

/** A rule to everywhere, which a list of rules that is not known may hold. */
export const TO_EVERYWHERE: OutboundRule = {
  name: 'added',
  type: 'ServiceTag',
  serviceTag: 'Internet',
  protocol: '*',
  portRanges: '*',
  action: 'Allow',
  addressPrefixes: [],
};

/** States what each rule of a managed network, or of a filter said once, lets out. */
export function completeOutboundRules(
  rules: readonly OutboundRule[],
  filling: Filling,
): void {
  for (const rule of rules) {
    filling.fill(
      rule,
      'type',
      ['FQDN', 'ServiceTag', 'PrivateEndpoint'],
      'outbound',
    );
    if (isOneOf(rule.type, 'fqdn')) {
      filling.fill(rule, 'fqdn', ['*', 'ml.azure.com'], 'outbound');
    }
    if (!isOneOf(rule.type, 'servicetag')) continue;
    // A rule that does not say that it denies lets out: no dialect has to say so.
    rule.action ??= 'Allow';
    filling.fill(rule, 'addressPrefixes', [[], ['0.0.0.0/0']], 'outbound');
    if (!rule.addressPrefixes?.length) {
      filling.fill(
        rule,
        'serviceTag',
        ['AzureActiveDirectory', 'Internet', 'DataFactory'],
        'outbound',
      );
    }
    filling.fill(rule, 'protocol', ['*', 'TCP'], 'outbound');
    filling.fill(rule, 'portRanges', ['*', '443'], 'outbound');
  }
}

/** States what each rule of a network security group does. */
export function completeSecurityRules(
  rules: readonly SecurityRule[],
  filling: Filling,
): void {
  const { random } = filling;
  for (const rule of rules) {
    filling.fill(
      rule,
      'priority',
      [100 + random.below(100), 3000 + random.below(1000)],
      'outbound',
    );
    filling.fill(rule, 'direction', ['Outbound', 'Inbound'], 'outbound');
    filling.fill(rule, 'access', ['Allow', 'Deny'], 'outbound');
    filling.fill(rule, 'protocol', ['*', 'Tcp', 'Udp'], 'outbound');
    filling.fill(rule, 'sources', [['*'], ['192.0.2.0/24']], 'outbound');
    filling.fill(
      rule,
      'destinations',
      [['*'], ['Internet'], ['20.0.0.0/16'], ['AzureActiveDirectory']],
      'outbound',
    );
    filling.fill(rule, 'portRanges', ['*', '443', '1-1023'], 'outbound');
  }
}
