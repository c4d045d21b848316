import { tagRule } from '@ringfence/testing';
import { always } from '../../__testUtils__/cases/egressParts';
import { lettingOut } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const base = always(
  'BatchNodeManagement',
  '*.westeurope.batch.azure.com, *.westeurope.service.batch.azure.com',
);

/** Cases of `egress-batch`. */
export const cases: CheckCases = {
  ...base,
  unknown: [
    ...(base.unknown ?? []),
    lettingOut(tagRule('BatchNodeManagement.westeurope')),
  ].map(isolation => ({ ...isolation, region: undefined })),
};
