import { internetOutbound } from '@ringfence/testing';
import { blob, gateway } from '../../__testUtils__/cases/outboundParts';
import { CheckCases, withRules } from '../../__testUtils__/cases/parts';

/** Cases of `application-gateway-rule`. */
export const cases: CheckCases = {
  pass: [gateway({}), gateway({ fqdns: [] })],
  fail: [
    gateway({ subresourceTarget: 'appGwPublicFrontendIp' }),
    gateway({ sparkEnabled: true }),
    gateway({ fqdns: ['corp.example', 'db.corp.example', 'x..example'] }),
  ],
  unknown: [
    {},
    gateway({ subresourceTarget: undefined }),
    gateway({ sparkEnabled: undefined }),
    gateway({ fqdns: undefined }),
    gateway({ serviceResourceId: undefined }),
  ],
  'not-applicable': [internetOutbound(), withRules([blob()])],
};
