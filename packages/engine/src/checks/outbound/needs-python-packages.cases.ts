import { hostCases } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `needs-python-packages`. */
export const cases: CheckCases = hostCases(
  'PythonPackages',
  '*.anaconda.com, anaconda.com, *.anaconda.org, pypi.org, pytorch.org, *.pytorch.org, *.tensorflow.org',
);
