import { OutboundRule } from '../model/outboundRule';
import {
  OUTBOUND_RULE_TYPES,
  RULE_ACTIONS,
  RULE_CATEGORIES,
} from '../model/values';
import { PortRange } from '../network/ports';
import { Of, Read } from './read';
import { Stated } from './stated';

/** An outbound rule as it is known. `refuses`: it is stated to deny what it names. @public */
export type RuleFacts = Read<
  OutboundRule,
  {
    type?: Of<typeof OUTBOUND_RULE_TYPES>;
    action?: Of<typeof RULE_ACTIONS>;
    category?: Of<typeof RULE_CATEGORIES>;
    /** What was read, for words and patches. */
    written: OutboundRule;
    refuses: boolean;
    /** The protocol; `*` and `Any` stand for every one. */
    transport: Stated<'TCP' | 'UDP' | 'ICMP' | '*' | 'Any'>;
    /** The resource type that `serviceResourceId` names, as written; absent where it is no ARM id. */
    resourceType?: string;
    /** The hosts that `fqdn` names, in lower case. */
    hosts?: readonly string[];
    /** The hosts that each of `fqdns` names. */
    gatewayHosts?: readonly (readonly string[])[];
    /** The service tag without blanks around it and in lower case. */
    tag?: string;
    /** The ports; none where the list is empty, `other` where it is no list of ports. */
    ports?: readonly PortRange[] | 'other';
  }
>;
