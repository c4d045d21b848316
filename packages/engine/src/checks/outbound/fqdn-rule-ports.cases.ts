import { approvedOnly } from '@ringfence/testing';
import { fqdn, rules } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `fqdn-rule-ports`. */
export const cases: CheckCases = {
  pass: [
    rules(fqdn('pypi.org')),
    rules(fqdn('pypi.org', '443')),
    rules(fqdn('pypi.org', '80, 443')),
  ],
  fail: [
    rules(fqdn('pypi.org', '22')),
    rules(fqdn('pypi.org', '80-443')),
    rules(fqdn('pypi.org', '*')),
    rules(fqdn('pypi.org', 'https')),
  ],
  unknown: [{}, rules({ portRanges: '22' })],
  'not-applicable': [approvedOnly()],
};
