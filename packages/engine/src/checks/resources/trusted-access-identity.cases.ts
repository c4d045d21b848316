import { privateResource } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

const trusting = (
  identity: string | undefined,
  fields: object = { trustedServices: true },
) => ({
  identity,
  resources: {
    storage: [{ ...privateResource('blob'), ...fields }],
    keyVault: [],
    containerRegistry: [],
  },
});
const nobody = { trustedServices: false, resourceInstances: [] };

/** Isolations for every status that `trusted-access-identity` can give. */
export const cases: CheckCases = {
  pass: [trusting('SystemAssigned'), trusting('UserAssigned', {})],
  fail: [
    trusting('None'),
    trusting('none', {
      trustedServices: false,
      resourceInstances: ['/subscriptions/x'],
    }),
    trusting(''),
  ],
  unknown: [{}, trusting(undefined), trusting('None', {})],
  'not-applicable': [
    trusting('None', nobody),
    trusting(undefined, {
      publicNetworkAccess: 'Enabled',
      defaultAction: 'Allow',
    }),
  ],
};
