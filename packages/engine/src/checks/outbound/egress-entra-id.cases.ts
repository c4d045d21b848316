import { always } from '../../__testUtils__/cases/egressParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-entra-id`. */
export const cases: CheckCases = always(
  'AzureActiveDirectory',
  'login.microsoftonline.com',
);
