import {
  CheckCases,
  endpointTo,
  unmanaged,
} from '../../__testUtils__/cases/parts';
import { blob, noSpark, spark } from '../../__testUtils__/cases/sparkParts';

const STORAGE = 'Microsoft.Storage/storageAccounts';

/** Isolations for every status that `spark-private-endpoint` can give. */
export const cases: CheckCases = {
  pass: [
    spark({ rules: [endpointTo(STORAGE), blob()] }),
    spark({ rules: [blob()] }, { compute: [{ type: 'ServerlessSpark' }] }),
  ],
  fail: [
    spark({ rules: [] }),
    spark({ rules: [blob({ sparkEnabled: false })] }),
    spark({
      rules: [endpointTo('Microsoft.KeyVault/vaults', 'vault')],
    }),
    spark({ rules: [blob({ subresourceTarget: 'vault' })] }),
    spark({ rules: [{ name: 'host', type: 'FQDN', fqdn: 'pypi.org' }] }),
  ],
  unknown: [
    {},
    spark({}),
    spark({ rules: [] }, {}),
    spark({ rules: [] }, { needs: [], compute: [{}] }),
    spark({ rules: [blob({ sparkEnabled: undefined })] }),
    spark({ rules: [blob({ type: undefined })] }),
    spark({ rules: [blob({ serviceResourceId: undefined })] }),
    spark({ rules: [blob({ subresourceTarget: undefined })] }),
    { needs: ['ServerlessSpark'], outbound: { rules: [] } },
  ],
  'not-applicable': [
    unmanaged({ needs: ['ServerlessSpark'] }),
    spark({ rules: [] }, noSpark),
  ],
};
