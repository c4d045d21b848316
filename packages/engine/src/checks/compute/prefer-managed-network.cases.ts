import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases, unmanaged } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `prefer-managed-network` can give. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [custom()],
  unknown: [{}, unmanaged()],
  'not-applicable': [noVirtualNetwork()],
};
