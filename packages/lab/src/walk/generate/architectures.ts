import type { Verdict, WorkspaceIsolation } from '@ringfence/engine';
import { GoldenName } from './fault';
import { goldens } from './goldens';

/** An architecture that Azure's documents recommend, as a whole isolation. */
export interface Architecture {
  title: string;
  /** The golden isolation whose faults can be put into it. */
  like: GoldenName;
  /** What the documents call it, in the words of verdicts. */
  verdict: Verdict;
  /** It lets everything out on purpose, so that a fault of the outbound boundary changes nothing there. */
  letsOut: boolean;
  /** Faults that put something in the way of that, of which nobody knows where it leads. */
  hiddenBy?: readonly string[];
  isolation(): WorkspaceIsolation;
}

const asItIs = (title: string, like: GoldenName): Architecture => ({
  title,
  like,
  verdict: 'exfiltration-protected',
  letsOut: false,
  isolation: goldens[like],
});

/** A managed network for productivity: all private, and the internet may be reached. */
function managedInternet(): WorkspaceIsolation {
  const isolation = goldens.managed();
  const { outbound } = isolation;
  outbound!.isolationMode = 'AllowInternetOutbound';
  outbound!.rules = outbound!.rules!.filter(
    ({ type }) => type === 'PrivateEndpoint',
  );
  return isolation;
}

/** A network of one's own whose firewall lets all out. */
function ownInternet(): WorkspaceIsolation {
  const isolation = goldens.old();
  Object.assign(isolation.customNetwork!.egress!, {
    defaultAction: 'Allow',
    serviceEndpointPolicyAliases: [],
  });
  return isolation;
}

/** The same without a firewall: security groups, and a NAT gateway to go out by. */
function ownNat(): WorkspaceIsolation {
  const isolation = goldens.old();
  isolation.customNetwork!.egress = {
    filter: 'NetworkSecurityGroup',
    defaultAction: 'Allow',
    natGateway: true,
    routes: [],
    rules: [],
    serviceEndpointPolicyAliases: [],
  };
  return isolation;
}

const letsOut = { verdict: 'isolated', letsOut: true } as const;

/** Azure's recommended architectures (network isolation planning, read 2026-11): those that prevent exfiltration, and those that allow the internet. */
export const architectures: readonly Architecture[] = [
  asItIs('A managed network, approved destinations only', 'managed'),
  asItIs('A network of one’s own, its egress said once', 'old'),
  asItIs('A hub and spoke, said subnet by subnet', 'new'),
  {
    title: 'A managed network that allows the internet',
    like: 'managed',
    ...letsOut,
    isolation: managedInternet,
  },
  {
    title: 'A network of one’s own whose firewall allows the internet',
    like: 'old',
    ...letsOut,
    hiddenBy: ['default-route-to-a-gateway'],
    isolation: ownInternet,
  },
  {
    title: 'A network of one’s own with security groups and NAT',
    like: 'old',
    ...letsOut,
    isolation: ownNat,
  },
];
