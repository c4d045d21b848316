import { always } from '../../__testUtils__/cases/egressParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-microsoft-images`. */
export const cases: CheckCases = always(
  'MicrosoftContainerRegistry',
  'mcr.microsoft.com, *.data.mcr.microsoft.com',
);
