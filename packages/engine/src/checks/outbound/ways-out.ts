import { JudgedPlace, judgedPlaces } from '../../facts/egress/judgedPlaces';
import { destinationOf } from '../../facts/egress/way';
import { letDataOut } from '../../facts/egress/waysOut';
import { Check, Outcome } from '../check';
import { inCustomNetwork } from '../networks';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';

function judgePlace({ name, pointer, best, worst }: JudgedPlace): Outcome {
  const isOpen = letDataOut({ best, worst });
  if (isOpen === false) return pass(name);
  const way = (isOpen ? best : worst).worst;
  const observed = way
    ? `${name} reaches ${destinationOf(way)} by ${way.steps.join(', ')}`
    : `${name} lets data out`;
  const at = way?.pointers[0] ?? pointer;
  return isOpen
    ? fail({ pointer: at, observed })
    : unknown(at, `not known whether ${observed}`);
}

/** No place in a network of one's own has a way out for data, whatever was meant to hold it back. */
export const placesLetNothingOut: Check = {
  id: 'ways-out',
  title: 'No place where code runs has a way out for data',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.exfiltration,
  reads: [
    '/customNetwork/virtualNetworks/*',
    '/customNetwork/egress',
    '/customNetwork/appliances/*',
    '/compute/*',
    '/endpoints/*',
  ],
  expected:
    'routes, security groups, appliances and service endpoints that lead to private endpoints and read-only destinations only',
  because:
    'A firewall holds back what is led to it, a security group what leaves its subnet, a policy what uses the service endpoint beside it. Whatever passes all of them carries data away, so each place is followed along every path it has.',
  opens: 'partial',
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const places = judgedPlaces(facts);
      if (!places.length) return notApplicable('no place where code runs');
      return judgeEach(places, judgePlace, {
        pass: 'none',
        notApplicable: 'no place where code runs',
      });
    }),
};
