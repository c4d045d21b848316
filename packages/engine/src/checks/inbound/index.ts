import { Check } from '../check';
import { bothDnsZones } from './both-dns-zones';
import { customDnsForwarders } from './custom-dns-forwarders';
import { dnsZoneLinks } from './dns-zone-links';
import { ipRulesNarrow } from './ip-rules-narrow';
import { ipRulesValid } from './ip-rules-valid';
import { lockedOut } from './locked-out';
import { publicAccessBesidePrivateEndpoint } from './public-access-beside-private-endpoint';
import { publicAccessConditionalAccess } from './public-access-conditional-access';
import { publicAccessRestricted } from './public-access-restricted';
import { publicAccessStated } from './public-access-stated';

/** The checks of the inbound boundary, in the order in which results are told. @internal */
export const inboundChecks: readonly Check[] = [
  publicAccessStated,
  publicAccessRestricted,
  ipRulesValid,
  ipRulesNarrow,
  lockedOut,
  bothDnsZones,
  dnsZoneLinks,
  publicAccessBesidePrivateEndpoint,
  publicAccessConditionalAccess,
  customDnsForwarders,
];
