import { CheckCases, unmanaged } from '../../__testUtils__/cases/parts';
import { noSpark, spark } from '../../__testUtils__/cases/sparkParts';

/** Isolations for every status that `spark-provisioned` can give. */
export const cases: CheckCases = {
  pass: [spark({ networkStatus: 'Active', sparkReady: true })],
  fail: [spark({ networkStatus: 'active', sparkReady: false })],
  unknown: [
    {},
    spark({ networkStatus: 'Active' }),
    spark({ sparkReady: false }),
    spark({ networkStatus: 'Active', sparkReady: false }, {}),
  ],
  'not-applicable': [
    unmanaged({ needs: ['ServerlessSpark'] }),
    spark({ networkStatus: 'Inactive', sparkReady: false }),
    spark({ networkStatus: 'Active', sparkReady: false }, noSpark),
  ],
};
