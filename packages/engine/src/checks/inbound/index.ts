import { Check } from '../check';
import { customDnsForwarders } from './dnsForwarders';
import { ipRulesValid } from './ipRules';
import { bothDnsZones, lockedOut } from './privateEndpoint';
import {
  ipRulesNarrow,
  publicAccessRestricted,
  publicAccessStated,
} from './publicAccess';
import {
  publicBesidePrivate,
  publicConditionalAccess,
} from './publicWorkspace';

/** The checks of the inbound boundary, in the order in which results are told. @internal */
export const inboundChecks: readonly Check[] = [
  publicAccessStated,
  publicAccessRestricted,
  ipRulesValid,
  ipRulesNarrow,
  lockedOut,
  bothDnsZones,
  publicBesidePrivate,
  publicConditionalAccess,
  customDnsForwarders,
];
