import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const both = { needs: ['ServerlessSpark', 'PythonPackages'] };

/** Isolations for every status that `spark-packages` can give. */
export const cases: CheckCases = {
  pass: [managed({ needs: ['ServerlessSpark'] })],
  fail: [
    managed(both),
    managed({
      needs: ['python_packages'],
      compute: [{ type: 'ServerlessSpark' }],
    }),
  ],
  unknown: [
    {},
    both,
    managed({ compute: [{ type: 'ServerlessSpark' }] }),
    managed({ needs: ['PythonPackages'] }),
  ],
  'not-applicable': [
    unmanaged(both),
    managed({ needs: ['PythonPackages'], compute: [] }),
    { outbound: { isolationMode: 'AllowInternetOutbound' }, ...both },
  ],
};
