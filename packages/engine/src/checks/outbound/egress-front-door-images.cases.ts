import { tagRule } from '@ringfence/testing';
import { always } from '../../__testUtils__/cases/egressParts';
import { custom, lettingOut } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-front-door-images`. */
export const cases: CheckCases = {
  ...always(
    'AzureFrontDoor.FirstParty',
    'mcr.microsoft.com, *.data.mcr.microsoft.com',
  ),
  pass: [custom(), lettingOut(tagRule('Frontdoor.FirstParty'))],
};
