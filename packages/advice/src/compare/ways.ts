/** How people come in: privately alone, from listed addresses too, or from anywhere. @internal */
export type Entrance = 'private' | 'selected' | 'public';

/** What compute stands in, and how far it gets out. @internal */
export type Network = 'approved' | 'internet' | 'filtered' | 'custom';

/** An entrance with a network behind it. @internal */
export interface Way {
  entrance: Entrance;
  network: Network;
}

/** The options that are compared, in the order in which they are shown. @public */
export const OPTION_IDS = [
  'managed-approved-only',
  'managed-internet-outbound',
  'custom-network',
  'custom-network-exfiltration-prevention',
  'public-selected-addresses',
  'public-conditional-access',
] as const;

/** One of the options that are compared. @public */
export type OptionId = (typeof OPTION_IDS)[number];

/** An option: its name, what it is, and the ways it can be built. @internal */
export interface Option {
  title: string;
  summary: string;
  /** The first that nothing speaks against is taken. */
  ways: readonly Way[];
}

/** Managed before custom, and what lets less out first. */
const BEHIND: readonly Network[] = [
  'approved',
  'internet',
  'filtered',
  'custom',
];

const behind = (entrance: Entrance): Way[] =>
  BEHIND.map(network => ({ entrance, network }));

const closed = (network: Network): Way[] => [{ entrance: 'private', network }];

/** Every option by its id. @internal */
export const options: Readonly<Record<OptionId, Option>> = {
  'managed-approved-only': {
    title: 'Managed network, approved destinations only',
    summary:
      'Azure runs the network. Compute reaches private endpoints and what you approve, and nothing else; people come in through a private endpoint.',
    ways: closed('approved'),
  },
  'managed-internet-outbound': {
    title: 'Managed network, internet outbound',
    summary:
      'Azure runs the network. Compute reaches any host on the internet; people come in through a private endpoint.',
    ways: closed('internet'),
  },
  'custom-network': {
    title: 'Custom network',
    summary:
      'You build and run the network. Compute reaches any host on the internet; people come in through a private endpoint.',
    ways: closed('custom'),
  },
  'custom-network-exfiltration-prevention': {
    title: 'Custom network with exfiltration prevention',
    summary:
      'You build and run the network, with a firewall and a service endpoint policy. Compute reaches what you allow, and nothing else; people come in through a private endpoint.',
    ways: closed('filtered'),
  },
  'public-selected-addresses': {
    title: 'Public access from selected addresses',
    summary:
      'People come in over the internet from addresses that you list. The resources are private, and compute stands in a network.',
    ways: behind('selected'),
  },
  'public-conditional-access': {
    title: 'Public workspace under Entra ID and conditional access',
    summary:
      'People come in over the internet from anywhere; sign-in alone keeps others out. The resources are private, and compute stands in a network.',
    ways: behind('public'),
  },
};
