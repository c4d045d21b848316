import { azureValue } from '../../model/azureValue';
import { Check } from '../check';
import { usesCustomNetwork, usesManagedNetwork } from '../../facts/modes';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { removeEntries } from '../patches';
import { sources } from '../sources';

const LIST = '/locks';

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
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    const custom = usesCustomNetwork(isolation);
    if (managed === false && custom === false) {
      return notApplicable('no network that Azure works in');
    }
    const { locks } = isolation;
    if (!locks) return unknown(LIST, 'locks not known');
    if (!locks.length) return pass('none');
    return judgeEach(
      locks,
      ({ level, scope }, index) => {
        const at = `${LIST}/${index}/level`;
        const known = azureValue(level, ['CanNotDelete', 'ReadOnly']);
        if (!known) return unknown(at, 'level of a lock not known');
        return managed || custom
          ? fail({
              pointer: at,
              observed: `a ${known} lock${scope ? ` on ${quoted(scope)}` : ''}`,
            })
          : unknown('/outbound/isolationMode', 'mode not known');
      },
      { pass: 'none', notApplicable: 'no locks' },
    );
  },
  fix: (_isolation, outcome) => [
    {
      title: 'Remove these locks',
      patch: removeEntries(
        outcome.places.map(place => place.pointer.replace(/\/level$/, '')),
      ),
    },
  ],
};
