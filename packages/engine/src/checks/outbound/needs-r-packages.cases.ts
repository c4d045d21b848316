import { hostCases } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `needs-r-packages`. */
export const cases: CheckCases = hostCases('RPackages', '*.r-project.org');
