import { approvedOnly } from '@ringfence/testing';
import { GROUP } from '../../__testUtils__/cases/egressParts';
import { custom, networks } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const hub = { name: 'hub', role: 'hub', id: '/hub', peeredWith: [] };
const spoke = { name: 'spoke', role: 'spoke', id: '/spoke', peeredWith: [] };

/** Cases of `spoke-reaches-hub`. */
export const cases: CheckCases = {
  pass: [
    custom(),
    networks([{ ...hub, peeredWith: ['/SPOKE'] }, spoke]),
    networks([hub, { ...spoke, peeredWith: ['Hub'] }]),
  ],
  fail: [networks([hub, spoke])],
  unknown: [
    {},
    networks([hub, { ...spoke, peeredWith: undefined }]),
    networks([{ ...hub, peeredWith: undefined }, spoke]),
    networks([hub, { ...spoke, role: undefined }]),
    networks([hub, spoke, {}]),
    networks([
      { ...hub, id: undefined },
      { ...spoke, peeredWith: ['/x'] },
    ]),
    networks([hub, spoke], { filter: undefined }),
  ],
  'not-applicable': [
    approvedOnly(),
    networks([spoke]),
    networks([hub]),
    networks([hub, spoke], GROUP),
  ],
};
