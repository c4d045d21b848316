import { tagRule } from '@ringfence/testing';
import { always } from '../../__testUtils__/cases/egressParts';
import { lettingOut, without } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-storage`. */
export const cases: CheckCases = {
  ...always(
    'Storage',
    '*.blob.core.windows.net, *.table.core.windows.net, *.queue.core.windows.net',
  ),
  fail: [
    without('Storage'),
    lettingOut(tagRule('Storage.northeurope')),
    lettingOut(tagRule('Storage', '80')),
    lettingOut(tagRule('Storage', '443', 'UDP')),
  ],
};
