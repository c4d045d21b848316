import { Facts } from './facts';
import { RouteFacts } from './networkFacts';
import { allTrue, anyTrue, Known } from './known';

/** The prefix of a route for all that no other route is for. @internal */
export const EVERYWHERE = '0.0.0.0/0';

const AZURE_ML = /^azuremachinelearning(\.[a-z0-9]+)?$/;

/** Whether a route leads to one of these next hops. */
const leadsTo = (
  { nextHopType }: RouteFacts,
  ...hops: RouteFacts['nextHopType'][]
): Known => nextHopType && hops.includes(nextHopType);

/** Whether some route is for a prefix and leads to one of these next hops. */
const someRoute = (
  { customNetwork }: Facts,
  isPrefix: (prefix: string) => boolean,
  ...hops: RouteFacts['nextHopType'][]
): Known => {
  const routes = customNetwork?.egress?.routes;
  return (
    routes &&
    anyTrue(
      routes.map(route =>
        allTrue([
          route.addressPrefix === undefined
            ? undefined
            : isPrefix(route.addressPrefix),
          leadsTo(route, ...hops),
        ]),
      ),
    )
  );
};

/** Whether everything that leaves is sent to an appliance, or on to one over a gateway. @internal */
export const sendsAllToAppliance = (facts: Facts): Known =>
  someRoute(
    facts,
    prefix => prefix === EVERYWHERE,
    'VirtualAppliance',
    'VirtualNetworkGateway',
  );

/** Whether what answers Azure Machine Learning goes straight to the internet, by its tag. @internal */
export const answersGoStraight = (facts: Facts): Known =>
  someRoute(facts, prefix => AZURE_ML.test(prefix), 'Internet');

/** The routes that send a part of what leaves straight to the internet, past any appliance. @internal */
export const straightRoutes = ({ customNetwork }: Facts): RouteFacts[] =>
  customNetwork?.egress?.routes?.filter(
    route => route.addressPrefix !== EVERYWHERE && leadsTo(route, 'Internet'),
  ) ?? [];
