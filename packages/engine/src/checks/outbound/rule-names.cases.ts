import { approvedOnly } from '@ringfence/testing';
import { rules } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `rule-names`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    rules({ name: 'ab' }),
    rules({ name: 'a b c' }),
    rules({ name: 'pypi' }, { name: 'PyPI' }),
    rules({ name: 'x'.repeat(34) }),
  ],
  unknown: [{}, rules({ type: 'FQDN' })],
  'not-applicable': [rules()],
};
