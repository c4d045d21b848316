import { DetailsOf } from '../joined';
import { bothDnsZones, bothDnsZonesDetails } from './both-dns-zones';
import {
  customDnsForwarders,
  customDnsForwardersDetails,
} from './custom-dns-forwarders';
import { dnsZoneLinks, dnsZoneLinksDetails } from './dns-zone-links';
import { ipRulesNarrow, ipRulesNarrowDetails } from './ip-rules-narrow';
import { ipRulesValid, ipRulesValidDetails } from './ip-rules-valid';
import { lockedOut, lockedOutDetails } from './locked-out';
import {
  publicAccessBesidePrivateEndpoint,
  publicAccessBesidePrivateEndpointDetails,
} from './public-access-beside-private-endpoint';
import {
  publicAccessConditionalAccess,
  publicAccessConditionalAccessDetails,
} from './public-access-conditional-access';
import {
  publicAccessRestricted,
  publicAccessRestrictedDetails,
} from './public-access-restricted';
import {
  publicAccessStated,
  publicAccessStatedDetails,
} from './public-access-stated';

/** What else the checks of the inbound boundary say of themselves. @internal */
export const inboundDetails: readonly DetailsOf[] = [
  [publicAccessStated, publicAccessStatedDetails],
  [publicAccessRestricted, publicAccessRestrictedDetails],
  [ipRulesValid, ipRulesValidDetails],
  [ipRulesNarrow, ipRulesNarrowDetails],
  [lockedOut, lockedOutDetails],
  [bothDnsZones, bothDnsZonesDetails],
  [dnsZoneLinks, dnsZoneLinksDetails],
  [publicAccessBesidePrivateEndpoint, publicAccessBesidePrivateEndpointDetails],
  [publicAccessConditionalAccess, publicAccessConditionalAccessDetails],
  [customDnsForwarders, customDnsForwardersDetails],
];
