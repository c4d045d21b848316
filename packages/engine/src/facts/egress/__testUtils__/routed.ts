import { Appliance, Subnet, SubnetRoute } from '../../../model/network';
import { Beside } from './oneSubnet';

interface Written {
  access?: string;
  protocol?: string;
  ports?: string;
  to?: string[];
}

/** A group of these rules, in order, that refuses the rest. */
export const group = (...rules: Written[]): Subnet => ({
  networkSecurityGroup: {
    rules: [...rules, { access: 'Deny', to: ['*'] }].map(
      ({ access = 'Allow', protocol = '*', ports = '*', to }, index) => ({
        name: `r${index}`,
        priority: 100 + index,
        direction: 'Outbound',
        access,
        protocol,
        sources: ['*'],
        destinations: to,
        portRanges: ports,
      }),
    ),
  },
});
/** One that lets all traffic out to these. */
export const letting = (...to: string[]) => group({ to });

/** A route; one to an appliance leads to 10.0.0.4. */
export const route = (
  addressPrefix: string,
  nextHopType: string,
  name = addressPrefix,
): SubnetRoute => ({
  name,
  addressPrefix,
  nextHopType,
  ...(nextHopType === 'VirtualAppliance' && { nextHopAddress: '10.0.0.4' }),
});

/** A subnet with these routes, and an address to go out with. */
export const routed = (...routes: SubnetRoute[]): Subnet => ({
  natGateway: true,
  routes,
});
export const SHUT = route('0.0.0.0/0', 'None');
export const TO_FIREWALL = route('0.0.0.0/0', 'VirtualAppliance');

/** A firewall at 10.0.0.4 with these rules, for whatever they do not say. */
export const firewall = (
  ...collections: { kind: string; rules: object[] }[]
): Beside => ({
  custom: {
    appliances: [
      {
        name: 'fw',
        kind: 'Firewall',
        address: '10.0.0.4',
        ruleCollections: collections.map((each, index) => ({
          fromParent: false,
          groupPriority: 100,
          priority: 100 + index,
          action: 'Allow',
          ...each,
          rules: each.rules.map(rule => ({
            sources: ['*'],
            portRanges: '*',
            protocols: ['Any'],
            ...rule,
          })),
        })),
      } satisfies Appliance,
    ],
  },
});
