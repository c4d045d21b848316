import { hostCases } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `needs-foundation-models`. */
export const cases: CheckCases = hostCases(
  'FoundationModels',
  '*.anaconda.org, *.anaconda.com, anaconda.com, pypi.org, *.pythonhosted.org, *.pytorch.org, pytorch.org',
);
