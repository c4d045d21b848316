import { RuleFacts } from '../ruleFacts';
import { Assumption } from '../egress/assumption';
import { FlowMatch } from '../egress/flow';
import { recognised } from '../stated';

/** The ports of a rule of hosts that states none (managed network, 2025-05-23). */
const HOST_PORTS = [
  { from: 80, to: 80 },
  { from: 443, to: 443 },
];

/** The traffic that a rule of a managed network or of `egress` is for; where that is not known, what lets more out. @internal */
export function flowOfRule(
  rule: RuleFacts,
  at: string,
  assume: Assumption,
): FlowMatch {
  const known = rule.ports === 'other' ? undefined : rule.ports;
  const called = rule.name ?? 'a rule without a name';
  if (rule.type === 'FQDN') {
    return {
      protocols: ['TCP'],
      ports: known?.length ? known : HOST_PORTS,
    };
  }
  const everything = (field: string, what: string) =>
    assume.isBad(`${at}/${field}`, `${what} of ${called}`);
  const transport = recognised(rule.transport);
  const isAny = transport === '*' || transport === 'Any';
  const protocols = (): FlowMatch['protocols'] => {
    if (transport && !isAny) return [transport];
    return isAny || everything('protocol', 'the protocol') ? ['*'] : [];
  };
  return {
    protocols: protocols(),
    ports: known ?? (everything('portRanges', 'the ports') ? '*' : []),
  };
}
