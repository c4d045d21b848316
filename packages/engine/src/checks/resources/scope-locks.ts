import { recognised } from '../../facts/stated';
import { Check } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { removeEntries } from '../patches';
import { sources } from '../../model/sources';

const LIST = '/locks';
const REMOVE = { title: 'Remove these locks' };

/** No lock stands in the way of what Azure does by itself. */
export const scopeLocks: Check = {
  id: 'scope-locks',
  title: 'No lock blocks what Azure does by itself',
  nature: 'risk',
  severity: 'medium',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: [
    `${LIST}/*/level`,
    '/outbound/isolationMode',
    '/customNetwork/virtualNetworks',
  ],
  expected: 'no lock on the workspace, its resources or their group',
  because:
    'Azure creates and deletes endpoints, firewall and load balancers while the workspace lives. A lock on their scope, CanNotDelete too, makes such operations fail.',
  opens: 'closed',
  offers: [REMOVE],
  evaluate({ managed, custom, locks }) {
    if (managed === false && custom === false) {
      return notApplicable('no network that Azure works in');
    }
    if (!locks) return unknown(LIST, 'locks not known');
    if (!locks.length) return pass('none');
    return judgeEach(
      locks,
      (lock, index) => {
        const at = `${LIST}/${index}/level`;
        const level = recognised(lock.level);
        if (!level) return unknown(at, 'level of a lock not known');
        const scope = lock.scope ? ` on ${quoted(lock.scope)}` : '';
        return managed || custom
          ? fail({ pointer: at, observed: `a ${level} lock${scope}` })
          : unknown('/outbound/isolationMode', 'mode not known');
      },
      { pass: 'none', notApplicable: 'no locks' },
    );
  },
  writes: [`${LIST}/*`],
  fix: (_facts, outcome) => [
    {
      ...REMOVE,
      patch: removeEntries(
        outcome.places.map(place => place.pointer.replace(/\/level$/, '')),
      ),
    },
  ],
};
