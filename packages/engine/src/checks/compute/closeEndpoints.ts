import { Facts } from '../../facts/facts';
import { readEndpoint } from '../../facts/reach/endpointAccess';
import { recognised } from '../../facts/stated';
import { pointer } from '../../model/pointer';
import { Fix } from '../../model/posture';
import { setFact } from '../patches';
import { ENDPOINTS_OFF } from './endpoint-public-access';

/** What {@link closeEndpoints} writes. @internal */
export const CLOSE_ENDPOINTS_WRITES: readonly string[] = [
  '/endpoints/*/publicNetworkAccess',
  '/endpoints/*/computeType',
];

/** Closes every endpoint that is not closed for certain; one on Kubernetes is as open as its cluster. @internal */
export function closeEndpoints(facts: Facts): Fix[] {
  const patch = (facts.endpoints ?? []).flatMap((endpoint, index) => {
    const runsOn = recognised(endpoint.computeType);
    if (
      runsOn === 'Kubernetes' ||
      readEndpoint(endpoint, index, facts).worst === 'closed'
    ) {
      return [];
    }
    const set = (field: string, value: string) =>
      setFact(facts.isolation, pointer('endpoints', index, field), value);
    return [
      set('publicNetworkAccess', 'Disabled'),
      ...(runsOn ? [] : [set('computeType', 'Managed')]),
    ];
  });
  return patch.length ? [{ ...ENDPOINTS_OFF, patch }] : [];
}
