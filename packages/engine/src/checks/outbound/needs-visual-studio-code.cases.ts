import { hostCases } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `needs-visual-studio-code`. */
export const cases: CheckCases = hostCases('VisualStudioCode', '*');
