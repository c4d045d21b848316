import { always } from '../../__testUtils__/cases/egressParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-resource-manager`. */
export const cases: CheckCases = always(
  'AzureResourceManager',
  'management.azure.com',
);
