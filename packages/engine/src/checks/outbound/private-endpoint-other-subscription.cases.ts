import { blob, host } from '../../__testUtils__/cases/outboundParts';
import {
  CheckCases,
  idOf,
  withRules,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const own = '11111111-1111-4111-8111-111111111111';
const id = idOf('Microsoft.Storage/storageAccounts');
const elsewhere = blob({ serviceResourceId: id.replace(/1/g, '2') });
const itself = { id: id.replace(/1/g, '2') };
const besideIt = { id: `${id}-default`.replace(/1/g, '2') };
const from = (rule: object, subscriptionId: string | undefined = own) => ({
  ...withRules([rule]),
  workspace: { subscriptionId },
});

/** Isolations for every status that `private-endpoint-other-subscription` can give. */
export const cases: CheckCases = {
  pass: [
    from(blob()),
    from(blob({ serviceResourceId: id.toUpperCase() }), ` ${own}`),
    { ...withRules([elsewhere]), resources: { storage: [itself] } },
  ],
  fail: [
    { ...from(elsewhere), resources: { storage: [besideIt] } },
    from(elsewhere),
    from({ ...elsewhere, name: undefined }),
    {
      ...from(elsewhere),
      resources: { storage: [{ default: true }, itself] },
    },
    {
      ...from(elsewhere),
      outbound: { isolationMode: 'AllowInternetOutbound', rules: [elsewhere] },
    },
  ],
  unknown: [
    {},
    withRules([elsewhere]),
    from(blob({ serviceResourceId: undefined })),
    from(blob({ serviceResourceId: 'target' })),
    { ...from(elsewhere), outbound: { rules: [elsewhere] } },
  ],
  'not-applicable': [unmanaged(), from(host)],
};
