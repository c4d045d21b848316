import { approvedOnly, internetOutbound } from '@ringfence/testing';
import {
  custom,
  egress,
  hostRule,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases, withRules } from '../../__testUtils__/cases/parts';

/** Cases of `wildcard-hosts`. */
export const cases: CheckCases = {
  pass: [withRules([hostRule('pypi.org, ghcr.io')]), custom()],
  fail: [
    withRules([hostRule('pypi.org, *.pypi.org')]),
    egress({ rules: [hostRule('*')] }),
  ],
  unknown: [{}, withRules([hostRule()]), withRules([{}])],
  'not-applicable': [approvedOnly(), internetOutbound()],
};
