import { FixOf } from '../joined';
import { bothDnsZones, bothDnsZonesFix } from './both-dns-zones';
import {
  customDnsForwarders,
  customDnsForwardersFix,
} from './custom-dns-forwarders';
import { dnsZoneLinks, dnsZoneLinksFix } from './dns-zone-links';
import { ipRulesNarrow, ipRulesNarrowFix } from './ip-rules-narrow';
import { ipRulesValid, ipRulesValidFix } from './ip-rules-valid';
import { lockedOut, lockedOutFix } from './locked-out';
import {
  publicAccessBesidePrivateEndpoint,
  publicAccessBesidePrivateEndpointFix,
} from './public-access-beside-private-endpoint';
import {
  publicAccessConditionalAccess,
  publicAccessConditionalAccessFix,
} from './public-access-conditional-access';
import {
  publicAccessRestricted,
  publicAccessRestrictedFix,
} from './public-access-restricted';
import {
  publicAccessStated,
  publicAccessStatedFix,
} from './public-access-stated';

/** How the checks of the inbound boundary are fixed, those that can be. @internal */
export const inboundFixes: readonly FixOf[] = [
  [publicAccessStated, publicAccessStatedFix],
  [publicAccessRestricted, publicAccessRestrictedFix],
  [ipRulesValid, ipRulesValidFix],
  [ipRulesNarrow, ipRulesNarrowFix],
  [lockedOut, lockedOutFix],
  [bothDnsZones, bothDnsZonesFix],
  [dnsZoneLinks, dnsZoneLinksFix],
  [publicAccessBesidePrivateEndpoint, publicAccessBesidePrivateEndpointFix],
  [publicAccessConditionalAccess, publicAccessConditionalAccessFix],
  [customDnsForwarders, customDnsForwardersFix],
];
