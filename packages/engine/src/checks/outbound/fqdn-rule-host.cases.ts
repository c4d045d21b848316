import { approvedOnly } from '@ringfence/testing';
import { fqdn, rules } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `fqdn-rule-host`. */
export const cases: CheckCases = {
  pass: [rules(fqdn('pytorch.org, *.pytorch.org'))],
  fail: [
    rules(fqdn('https://pypi.org')),
    rules(fqdn('pypi.org/simple')),
    rules(fqdn('pypi.org:22')),
    rules(fqdn('203.0.113.7')),
    rules(fqdn('')),
    rules(fqdn('a.*.org')),
  ],
  unknown: [{}, rules(fqdn())],
  'not-applicable': [approvedOnly()],
};
