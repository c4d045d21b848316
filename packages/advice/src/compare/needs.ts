import { CLOUDS, NEEDS } from '@ringfence/engine';
import {
  MAX_IP_RULES,
  ipRuleFault,
  isHostPattern,
  listOf,
  splitHosts,
  text,
} from '@ringfence/engine/internal';
import { z } from 'zod';

/**
 * From where people and programs connect to a workspace. `listed-addresses` are
 * public addresses that can be listed; whoever comes over a VPN or ExpressRoute
 * comes from a `virtual-network` or from `on-premises`.
 * @public
 */
export const CLIENTS = [
  'internet',
  'listed-addresses',
  'virtual-network',
  'on-premises',
] as const;

/** What compute fetches from the internet, by the names that `NEEDS` has for it. @public */
export const PACKAGES = [
  'PythonPackages',
  'RPackages',
  'RStudio',
  'VisualStudioCode',
  'HuggingFace',
] as const satisfies readonly (typeof NEEDS)[number][];

/**
 * What somebody wants to do without: paying for a firewall, building and
 * running a network, waiting for new features.
 * @public
 */
export const AVOIDABLE = [
  'firewall-cost',
  'network-upkeep',
  'late-features',
] as const;

/**
 * What a team needs of a workspace. A field that is absent is not said, a list
 * that is empty says that there is none.
 * @public
 */
export interface Needs {
  /** How sensitive its data is, by a name that policy has a tier for. */
  dataClassification?: string;
  /** Where it stands, as Azure writes it. */
  region?: string;
  /** The cloud. */
  cloud?: (typeof CLOUDS)[number];
  /** From where it is used: one or more. */
  clients?: (typeof CLIENTS)[number][];
  /** The public IPv4 addresses and ranges behind `listed-addresses`. */
  clientAddresses?: string[];
  /** What compute fetches from the internet. */
  packages?: (typeof PACKAGES)[number][];
  /** Other hosts that compute has to reach. */
  hosts?: string[];
  /** Compute has to reach hosts that nobody can list beforehand. */
  anyHost?: boolean;
  /** Resources on premises that speak HTTPS. */
  onPremisesHttps?: boolean;
  /** Resources on premises that speak anything else, such as a database. */
  onPremisesOther?: boolean;
  /** Machines or services outside Azure that have to join the workspace's network. */
  nonAzure?: boolean;
  /** It serves models from managed online endpoints. */
  managedOnlineEndpoints?: boolean;
  /** It runs jobs on serverless Spark. */
  serverlessSpark?: boolean;
  /** It uses foundation models from the catalog of Azure. */
  foundationModels?: boolean;
  /** MLflow models deployed without code of one's own. */
  noCodeMlflow?: boolean;
  /** Inference on an AKS cluster in the workspace's network. */
  aks?: boolean;
  /** Logs of what the network lets through and refuses. */
  networkLogs?: boolean;
  /** Traffic has to pass a firewall or appliance of one's own. */
  ownAppliance?: boolean;
  /** The workspace has to fit into a network that is there, with its routes and names. */
  existingNetwork?: boolean;
  /** Nodes of compute clusters at most. */
  nodes?: number;
  /** What the team wants to do without. */
  avoid?: (typeof AVOIDABLE)[number][];
  /** Nothing is needed beyond what is said; who connects and what data it is stay not said. */
  nothingElse?: boolean;
}

/** Most hosts that needs can name; each becomes a rule, beside those Azure ML needs. */
const MAX_HOSTS = 500;

const hostSchema = text.refine(
  host => splitHosts(host).length === 1 && isHostPattern(splitHosts(host)[0]),
  {
    error:
      'expected one host such as pypi.org or *.pythonhosted.org; leave out scheme, port and path, and write each host as an entry of its own',
  },
);

const clientAddressSchema = text.refine(entry => !ipRuleFault(entry), {
  error: ({ input }) =>
    `it ${ipRuleFault(
      String(input),
    )}; expected a public IPv4 address or range such as 203.0.113.0/24`,
});

/** {@inheritDoc Needs} @public */
export const needsSchema: z.ZodType<Needs, Needs> = z.strictObject({
  dataClassification: text.optional(),
  region: text.optional(),
  cloud: z.enum(CLOUDS).optional(),
  clients: z.array(z.enum(CLIENTS)).min(1).max(20).optional(),
  clientAddresses: z
    .array(clientAddressSchema)
    .min(1)
    .max(MAX_IP_RULES)
    .optional(),
  packages: listOf(z.enum(PACKAGES)).optional(),
  hosts: z.array(hostSchema).max(MAX_HOSTS).optional(),
  anyHost: z.boolean().optional(),
  onPremisesHttps: z.boolean().optional(),
  onPremisesOther: z.boolean().optional(),
  nonAzure: z.boolean().optional(),
  managedOnlineEndpoints: z.boolean().optional(),
  serverlessSpark: z.boolean().optional(),
  foundationModels: z.boolean().optional(),
  noCodeMlflow: z.boolean().optional(),
  aks: z.boolean().optional(),
  networkLogs: z.boolean().optional(),
  ownAppliance: z.boolean().optional(),
  existingNetwork: z.boolean().optional(),
  nodes: z.number().int().min(1).max(10_000).optional(),
  avoid: listOf(z.enum(AVOIDABLE)).optional(),
  nothingElse: z.boolean().optional(),
});

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The same needs with each entry of a list once, hosts as the engine compares them. @internal */
export function plainNeeds(needs: Needs): Needs {
  const { clients, clientAddresses, packages, hosts } = needs;
  return {
    ...needs,
    ...(clients && { clients: unique(clients) }),
    ...(clientAddresses && {
      clientAddresses: unique(clientAddresses.map(entry => entry.trim())),
    }),
    ...(packages && { packages: unique(packages) }),
    ...(hosts && { hosts: unique(hosts.flatMap(splitHosts)) }),
  };
}
