import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { fqdn, rules } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `rule-type-fits-mode`. */
export const cases: CheckCases = {
  pass: [approvedOnly(), rules(fqdn('pypi.org'))],
  fail: [
    {
      outbound: {
        isolationMode: 'AllowInternetOutbound',
        rules: [fqdn('pypi.org')],
      },
    },
    {
      outbound: {
        isolationMode: 'Disabled',
        rules: [{ type: 'PrivateEndpoint' }],
      },
    },
    rules({ type: 'Url' }),
  ],
  unknown: [{}, { outbound: { rules: [fqdn('pypi.org')] } }],
  'not-applicable': [internetOutbound()],
};
