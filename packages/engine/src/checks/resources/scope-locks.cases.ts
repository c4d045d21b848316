import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

/** Cases of `scope-locks`. */
export const cases: CheckCases = {
  pass: [managed({ locks: [] })],
  fail: [
    managed({ locks: [{ level: 'CanNotDelete', scope: 'rg-ml' }] }),
    unmanaged({
      customNetwork: { virtualNetworks: [{}] },
      locks: [{ level: 'ReadOnly' }],
    }),
  ],
  unknown: [
    {},
    managed({ locks: [{}] }),
    { locks: [{ level: 'CanNotDelete' }] },
  ],
  'not-applicable': [
    unmanaged({
      customNetwork: { virtualNetworks: [] },
      locks: [{ level: 'CanNotDelete' }],
    }),
  ],
};
