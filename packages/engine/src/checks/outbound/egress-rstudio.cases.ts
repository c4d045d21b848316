import { also, custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-rstudio`. */
export const cases: CheckCases = {
  pass: [also('AzureMachineLearning', '8787', { needs: ['RStudio'] })],
  fail: [custom({ needs: ['RStudio'] })],
  unknown: [{}, custom(), custom({ needs: ['RStudio'], inbound: {} })],
  'not-applicable': [
    custom({ needs: ['RPackages'] }),
    custom({ needs: ['RStudio'], inbound: { privateEndpoints: [] } }),
  ],
};
