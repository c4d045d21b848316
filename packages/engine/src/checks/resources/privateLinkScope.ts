import { azureValue } from '../../model/azureValue';
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
import { sources } from '../sources';

const LIST = '/resources/monitoring';

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
  evaluate({ resources }) {
    const monitoring = resources?.monitoring;
    if (!monitoring) return unknown(LIST, 'monitoring not known');
    return judgeEach(
      monitoring,
      ({ accessMode, privateEndpoints }, index) => {
        const at = `${LIST}/${index}/accessMode`;
        if (accessMode !== undefined) {
          return azureValue(accessMode, ['Open'])
            ? pass('open')
            : fail({
                pointer: at,
                observed: `the mode is ${quoted(accessMode)}`,
              });
        }
        return privateEndpoints?.length === 0
          ? notApplicable('no private link scope')
          : unknown(at, 'access mode not known');
      },
      { pass: 'open', notApplicable: 'no private link scope' },
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Set the scope to open mode',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, 'Open'),
      ),
    },
  ],
};
