import { Check } from '../check';
import { NETWORKS } from '../networks';
import { fail, judgeEach, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';

/** DNS servers of one's own ask Azure's for the private zones. */
export const customDnsForwarders: Check = {
  id: 'custom-dns-forwarders',
  title: 'DNS servers of your own forward the private zones to Azure',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.plan,
  reads: [`${NETWORKS}/*/dnsServers`, `${NETWORKS}/*/conditionalForwarders`],
  expected: 'Azure’s DNS, or conditional forwarders to it',
  because:
    'Private zones are answered by Azure’s DNS only. A server that does not forward to it gives the public address, and traffic leaves the network or is refused. An older page had host records written by hand; a forwarder does not go stale.',
  opens: 'closed',
  offers: [{ title: 'Forward the private zones to Azure' }],
  evaluate({ customNetwork }) {
    const networks = customNetwork?.virtualNetworks;
    if (!networks) return unknown(NETWORKS, 'custom network not known');
    return judgeEach(
      networks,
      ({ name, dnsServers, conditionalForwarders }, index) => {
        const at = (field: string) => `${NETWORKS}/${index}/${field}`;
        const network = name ?? `network ${index + 1}`;
        if (dnsServers?.length === 0) return pass('Azure’s DNS');
        if (conditionalForwarders) return pass('forwarded');
        if (!dnsServers) {
          return unknown(at('dnsServers'), `DNS of ${network} not known`);
        }
        return conditionalForwarders === undefined
          ? unknown(at('conditionalForwarders'), `not known for ${network}`)
          : fail({
              pointer: at('conditionalForwarders'),
              observed: `${network} has DNS servers that forward nothing`,
            });
      },
      { pass: 'forwarded, or Azure’s DNS', notApplicable: 'no network' },
    );
  },
  writes: ['/customNetwork/virtualNetworks/*/conditionalForwarders'],
  fix: ({ isolation }, outcome) => [
    {
      title: 'Forward the private zones to Azure',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, true),
      ),
    },
  ],
};
