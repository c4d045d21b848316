import { readEndpoint } from '../../facts/reach/computeLane';
import { recognised } from '../../facts/stated';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeEndpoints } from './judgeEndpoints';

const OFF = { title: 'Turn off public access to these endpoints' };

/** No endpoint can be called from the internet. */
export const endpointPublicAccess: Check = {
  id: 'endpoint-public-access',
  title: 'Online endpoints are not called from the internet',
  nature: 'risk',
  severity: 'high',
  boundary: 'compute',
  source: sources.onlineEndpoints,
  reads: ['/endpoints/*/kind', '/endpoints/*/publicNetworkAccess'],
  expected: 'public network access Disabled',
  because:
    'An endpoint keeps its own ingress: closing the workspace leaves scoring open until the endpoint is closed too.',
  opens: 'open',
  offers: [OFF],
  evaluate: facts =>
    judgeEndpoints(
      facts,
      ({ item, at, name }) => {
        const kind = recognised(item.kind);
        const access = recognised(item.publicNetworkAccess);
        const here = at('publicNetworkAccess');
        if (kind === 'batch') return notApplicable('a batch endpoint');
        if (access === 'Disabled') return pass('off');
        if (!access) {
          return unknown(here, `public access of ${name()} not known`);
        }
        return kind
          ? fail({
              pointer: here,
              observed: `${name()} can be called from the internet`,
            })
          : unknown(at('kind'), `kind of ${name()} not known`);
      },
      { pass: 'none public', notApplicable: 'no online endpoints' },
    ),
  writes: ['/endpoints/*/publicNetworkAccess'],
  fix: ({ isolation }, { places }) => [
    {
      ...OFF,
      patch: places.map(place => setFact(isolation, place.pointer, 'Disabled')),
    },
  ],
  tighten: ({ isolation, endpoints }) => {
    const open = (endpoints ?? []).flatMap((endpoint, index) =>
      readEndpoint(endpoint, index).worst === 'closed'
        ? []
        : pointer('endpoints', index, 'publicNetworkAccess'),
    );
    return open.length
      ? [
          {
            ...OFF,
            patch: open.map(at => setFact(isolation, at, 'Disabled')),
          },
        ]
      : [];
  },
};
