import { hostCases } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `needs-rstudio`. */
export const cases: CheckCases = hostCases(
  'r_studio',
  'ghcr.io, *.githubusercontent.com',
);
