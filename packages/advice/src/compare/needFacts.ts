import { isStorageHost } from '@ringfence/engine/internal';
import { AVOIDABLE, CLIENTS, Needs } from './needs';

/** Whether something is needed; `undefined` where it is not said. */
type Known = boolean | undefined;

interface NeedFact {
  /** The field of the needs that says it. */
  field: keyof Needs;
  /** How it reads after "since" and "if". */
  label: string;
  /** What an option loses that does not offer it; absent for what is no feature. */
  feature?: string;
  needed(needs: Needs): Known;
}

type Flag = {
  [Key in keyof Needs]-?: NonNullable<Needs[Key]> extends boolean ? Key : never;
}[keyof Needs];

/** What is not said is not needed where the needs are all there is. */
const closed = (needs: Needs, said: Known): Known =>
  said ?? (needs.nothingElse ? false : undefined);

const flag = (field: Flag, label: string, feature: string): NeedFact => ({
  field,
  label,
  feature,
  needed: needs => closed(needs, needs[field]),
});

const client = (from: (typeof CLIENTS)[number], label: string): NeedFact => ({
  field: 'clients',
  label,
  needed: ({ clients }) => clients?.includes(from),
});

const avoiding = (
  what: (typeof AVOIDABLE)[number],
  label: string,
  feature?: string,
): NeedFact => ({
  field: 'avoid',
  label,
  ...(feature && { feature }),
  needed: needs => closed(needs, needs.avoid?.includes(what)),
});

const FACTS = {
  'clients-internet': client(
    'internet',
    'people connect from any network on the internet',
  ),
  'clients-listed-addresses': client(
    'listed-addresses',
    'people connect from listed public addresses',
  ),
  'clients-virtual-network': client(
    'virtual-network',
    'people connect from a virtual network',
  ),
  'clients-on-premises': client(
    'on-premises',
    'people connect from on premises',
  ),
  packages: {
    field: 'packages',
    label: 'packages are fetched from the internet',
    needed: needs => closed(needs, needs.packages && needs.packages.length > 0),
  },
  hosts: {
    field: 'hosts',
    label: 'compute reaches listed hosts',
    needed: needs => closed(needs, needs.hosts && needs.hosts.length > 0),
  },
  'storage-hosts': {
    field: 'hosts',
    label: 'one of the hosts is a storage account’s',
    needed: needs => closed(needs, needs.hosts?.some(isStorageHost)),
  },
  'any-host': flag(
    'anyHost',
    'compute reaches hosts that nobody can list',
    'Hosts that nobody listed',
  ),
  'on-premises-https': flag(
    'onPremisesHttps',
    'resources on premises are reached over HTTPS',
    'Resources on premises over HTTPS',
  ),
  'on-premises-other': flag(
    'onPremisesOther',
    'resources on premises are reached over other protocols than HTTPS',
    'Resources on premises over other protocols than HTTPS',
  ),
  'non-azure': flag(
    'nonAzure',
    'resources outside Azure have to join the network',
    'Resources outside Azure in the network',
  ),
  'managed-online-endpoints': flag(
    'managedOnlineEndpoints',
    'managed online endpoints serve models',
    'Managed online endpoints',
  ),
  'serverless-spark': flag(
    'serverlessSpark',
    'serverless Spark runs jobs',
    'Serverless Spark',
  ),
  'foundation-models': flag(
    'foundationModels',
    'foundation models are used',
    'Foundation models',
  ),
  'no-code-mlflow': flag(
    'noCodeMlflow',
    'MLflow models are deployed without code',
    'MLflow models without code',
  ),
  aks: flag('aks', 'models are served on AKS in the network', 'AKS'),
  'network-logs': flag(
    'networkLogs',
    'logs of the network have to be kept',
    'Logs of the network',
  ),
  'own-appliance': flag(
    'ownAppliance',
    'traffic has to pass a firewall or appliance of your own',
    'A firewall or appliance of your own',
  ),
  'existing-network': flag(
    'existingNetwork',
    'it has to fit into a network that is there',
    'A network laid out to your requirements',
  ),
  'avoid-firewall-cost': avoiding(
    'firewall-cost',
    'paying for a firewall is to be avoided',
  ),
  'avoid-network-upkeep': avoiding(
    'network-upkeep',
    'building and running a network is to be avoided',
  ),
  'avoid-late-features': avoiding(
    'late-features',
    'waiting for new features is to be avoided',
    'New features as soon as they are there',
  ),
} satisfies Record<string, NeedFact>;

/** Something that can be needed and that decides between options. @internal */
export type NeedId = keyof typeof FACTS;

/** Every need that decides between options, in the order in which they are asked. @internal */
export const NEED_IDS = Object.keys(FACTS) as NeedId[];

/** What is known of each need. @internal */
export const needFacts: Readonly<Record<NeedId, NeedFact>> = FACTS;
