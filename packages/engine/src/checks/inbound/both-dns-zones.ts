import { missingDnsZones, neededDnsZones } from '../../facts/dnsZones';
import { Check } from '../check';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { PRIVATE_ENDPOINTS } from './pointers';

/** Both private DNS zones of the cloud resolve the private endpoint. */
export const bothDnsZones: Check = {
  id: 'both-dns-zones',
  title: 'Both private DNS zones are linked',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.customDns,
  reads: [
    PRIVATE_ENDPOINTS,
    `${PRIVATE_ENDPOINTS}/*/privateDnsZones`,
    '/cloud',
  ],
  expected: 'the api zone and the notebooks zone of the cloud',
  because:
    'The workspace answers under two zones. With only one of them linked the studio opens and its notebooks do not, or the other way round.',
  opens: 'closed',
  offers: [{ title: 'Link both private DNS zones' }],
  evaluate(facts) {
    const endpoints = facts.inbound?.privateEndpoints;
    if (!endpoints) {
      return unknown(PRIVATE_ENDPOINTS, 'private endpoints not known');
    }
    const zones = neededDnsZones(facts);
    return judgeEach(
      endpoints,
      (endpoint, index) => {
        const here = `${PRIVATE_ENDPOINTS}/${index}`;
        const at = `${here}/privateDnsZones`;
        if (endpoint.approved === false) return notApplicable('not approved');
        if (endpoint.approved === undefined) {
          return unknown(`${here}/status`, 'status not known');
        }
        if (!endpoint.privateDnsZones) return unknown(at, 'zones not known');
        if (!zones) return unknown('/cloud', 'the cloud is not known');
        const missing = missingDnsZones(endpoint, zones);
        return missing.length
          ? fail({
              pointer: at,
              observed: `${missing.join(' and ')} not linked`,
            })
          : pass('both zones');
      },
      { pass: 'both zones linked', notApplicable: 'no private endpoint' },
    );
  },
  writes: [`${PRIVATE_ENDPOINTS}/*/privateDnsZones`],
  fix: facts => [
    {
      title: 'Link both private DNS zones',
      patch: (facts.inbound?.privateEndpoints ?? []).flatMap(
        (endpoint, index) => {
          const missing = missingDnsZones(
            endpoint,
            neededDnsZones(facts) ?? [],
          );
          return endpoint.approved && endpoint.privateDnsZones && missing.length
            ? setFact(
                facts.isolation,
                `${PRIVATE_ENDPOINTS}/${index}/privateDnsZones`,
                [...endpoint.privateDnsZones, ...missing],
              )
            : [];
        },
      ),
    },
  ],
};
