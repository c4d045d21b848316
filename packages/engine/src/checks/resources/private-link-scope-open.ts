import { Check } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';

const LIST = '/resources/monitoring';
const OPEN = { title: 'Set the scope to open mode' };

/** The private link scope of Azure Monitor is in open mode. */
export const privateLinkScopeOpen: Check = {
  id: 'private-link-scope-open',
  title: 'The Azure Monitor Private Link Scope is in open mode',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: [`${LIST}/*/accessMode`, `${LIST}/*/privateEndpoints`],
  expected: 'access mode Open',
  because:
    'Azure ML sends logs and metrics to Azure Monitor resources outside the scope too; in private-only mode these are cut off.',
  offers: [OPEN],
  evaluate({ resources, isolation }) {
    const monitoring = resources?.monitoring;
    if (!monitoring) return unknown(LIST, 'monitoring not known');
    return judgeEach(
      monitoring,
      ({ accessMode, privateEndpoints }, index) => {
        const at = `${LIST}/${index}/accessMode`;
        const written = isolation.resources?.monitoring?.[index].accessMode;
        if (accessMode === 'Open') return pass('open');
        if (written !== undefined) {
          return fail({
            pointer: at,
            observed: `the mode is ${quoted(written)}`,
          });
        }
        return privateEndpoints?.length === 0
          ? notApplicable('no private link scope')
          : unknown(at, 'access mode not known');
      },
      { pass: 'open', notApplicable: 'no private link scope' },
    );
  },
  writes: [`${LIST}/*/accessMode`],
  fix: ({ isolation }, outcome) => [
    {
      ...OPEN,
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, 'Open'),
      ),
    },
  ],
};
