import { approvedOnly, customExfiltrationPrevention } from '@ringfence/testing';
import { fqdn, rules, tag } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `write-capable-destinations`. */
export const cases: CheckCases = {
  pass: [approvedOnly(), customExfiltrationPrevention()],
  fail: [
    rules(fqdn('*.huggingface.co')),
    rules(fqdn('*')),
    rules(tag({ serviceTag: 'storage.WestEurope' })),
  ],
  unknown: [
    {},
    rules(fqdn('pypi.org')),
    rules(tag({ serviceTag: 'SomethingNew' })),
    rules(tag({ addressPrefixes: ['203.0.113.0/24'] })),
  ],
  'not-applicable': [rules()],
};
