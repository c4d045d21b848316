import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const provisioned = (fields: object) =>
  managed({ outbound: { isolationMode: 'AllowInternetOutbound', ...fields } });

/** Cases of `provision-before-compute`. */
export const cases: CheckCases = {
  pass: [
    provisioned({ provisionOnCreation: true }),
    provisioned({ networkStatus: 'active' }),
  ],
  fail: [
    provisioned({ provisionOnCreation: false, networkStatus: 'Inactive' }),
  ],
  unknown: [
    {},
    provisioned({ provisionOnCreation: false }),
    provisioned({ networkStatus: 'Inactive' }),
    {
      outbound: { provisionOnCreation: false, networkStatus: 'Inactive' },
    },
  ],
  'not-applicable': [unmanaged()],
};
