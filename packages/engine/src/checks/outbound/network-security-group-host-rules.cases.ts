import { tagRule } from '@ringfence/testing';
import { GROUP } from '../../__testUtils__/cases/egressParts';
import {
  custom,
  egress,
  hostRule,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `network-security-group-host-rules`. */
export const cases: CheckCases = {
  pass: [egress({ ...GROUP, rules: [tagRule('Storage')] })],
  fail: [egress({ ...GROUP, rules: [hostRule('pypi.org')] }), egress(GROUP)],
  unknown: [
    {},
    egress({ ...GROUP, rules: undefined }),
    egress({ ...GROUP, rules: [{}] }),
    egress({ filter: undefined }),
  ],
  'not-applicable': [custom(), egress({ ...GROUP, rules: [] })],
};
