import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeEndpoints } from './judgeEndpoints';

/** What both the fix and what closes endpoints further are called. @internal */
export const ENDPOINTS_OFF = {
  title: 'Turn off public access to these endpoints',
};

/** No endpoint can be called from the internet. */
export const endpointPublicAccess: Check = {
  id: 'endpoint-public-access',
  title: 'Online endpoints are not called from the internet',
  nature: 'risk',
  severity: 'high',
  boundary: 'compute',
  source: sources.onlineEndpoints,
  reads: [
    '/endpoints/*/kind',
    '/endpoints/*/computeType',
    '/endpoints/*/publicNetworkAccess',
  ],
  expected: 'public network access Disabled',
  because:
    'An endpoint keeps its own ingress: closing the workspace leaves scoring open until the endpoint is closed too. An endpoint on Kubernetes is as open as its cluster’s load balancer.',
  opens: 'open',
  offers: [ENDPOINTS_OFF],
  evaluate: facts =>
    judgeEndpoints(
      facts,
      ({ item, at, name }) => {
        const kind = recognised(item.kind);
        const access = recognised(item.publicNetworkAccess);
        const here = at('publicNetworkAccess');
        const runsOn = recognised(item.computeType);
        if (kind === 'batch') return notApplicable('a batch endpoint');
        if (runsOn === 'Kubernetes') return notApplicable('on Kubernetes');
        if (access === 'Disabled') return pass('off');
        if (!access) {
          return unknown(here, `public access of ${name()} not known`);
        }
        if (!kind) return unknown(at('kind'), `kind of ${name()} not known`);
        return runsOn
          ? fail({
              pointer: here,
              observed: `${name()} can be called from the internet`,
            })
          : unknown(at('computeType'), `not known what ${name()} runs on`);
      },
      { pass: 'none public', notApplicable: 'no online endpoints' },
    ),
  writes: ['/endpoints/*/publicNetworkAccess'],
  fix: ({ isolation }, { places }) => [
    {
      ...ENDPOINTS_OFF,
      patch: places.map(place => setFact(isolation, place.pointer, 'Disabled')),
    },
  ],
};
