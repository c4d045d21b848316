import { also, custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-key-vault`. */
export const cases: CheckCases = {
  pass: [
    also('AzureKeyVault.westeurope', '443', { highBusinessImpact: true }),
    also('Keyvault.westeurope', '443', { highBusinessImpact: true }),
  ],
  fail: [custom({ highBusinessImpact: true })],
  unknown: [{}, custom()],
  'not-applicable': [custom({ highBusinessImpact: false })],
};
