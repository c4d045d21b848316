import {
  customExfiltrationPrevention,
  requiredRules,
  subnet,
  tagRule,
} from '@ringfence/testing';
import {
  Egress,
  Subnet,
  VirtualNetwork,
  WorkspaceIsolation,
} from '../../model';

type Rule = NonNullable<Egress['rules']>[number];

/** The recommended custom network, with some parts replaced. */
export const custom = (more: WorkspaceIsolation = {}): WorkspaceIsolation => ({
  ...customExfiltrationPrevention(),
  ...more,
});

/** Its networks, with a security group on their subnets only where that is the filter. */
const networksFor = (
  { filter }: Egress,
  { customNetwork }: WorkspaceIsolation,
): VirtualNetwork[] | undefined =>
  customNetwork?.virtualNetworks?.map(network => ({
    ...network,
    subnets: network.subnets?.map(each => ({
      ...each,
      networkSecurityGroup: filter === 'NetworkSecurityGroup',
    })),
  }));

/**
 * The recommended custom network with another way out. Only its filter limits
 * that, so that what the filter lets out is known to get out.
 */
export const egress = (
  fields: Egress,
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => {
  const recommended = customExfiltrationPrevention();
  return custom({
    customNetwork: {
      virtualNetworks: networksFor(fields, recommended),
      egress: { ...recommended.customNetwork?.egress, ...fields },
    },
    ...more,
  });
};

/** The recommended custom network that lets these out and nothing else. */
export const lettingOut = (...rules: Rule[]): WorkspaceIsolation =>
  egress({ rules });

/** The recommended custom network without its rules for a service tag. */
export const without = (
  tag: string,
  more: WorkspaceIsolation = {},
): WorkspaceIsolation =>
  egress(
    {
      rules: requiredRules().filter(
        rule => !('serviceTag' in rule && rule.serviceTag.startsWith(tag)),
      ),
    },
    more,
  );

/** The recommended custom network that lets one more tag out. */
export const also = (
  tag: string,
  portRanges = '443',
  more: WorkspaceIsolation = {},
): WorkspaceIsolation =>
  egress({ rules: [...requiredRules(), tagRule(tag, portRanges)] }, more);

/** A rule for hosts. */
export const hostRule = (
  fqdn?: string,
  portRanges: string | undefined = '443',
) => ({
  name: 'hosts',
  type: 'FQDN',
  fqdn,
  portRanges,
});

/** A custom network of these virtual networks. */
export const networks = (
  virtualNetworks: VirtualNetwork[],
  fields: Egress = {},
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => {
  const { customNetwork } = customExfiltrationPrevention();
  return custom({
    customNetwork: {
      virtualNetworks,
      egress: { ...customNetwork?.egress, ...fields },
    },
    ...more,
  });
};

/** A custom network of one network with these subnets. */
export const subnets = (
  list: Subnet[],
  fields: Egress = {},
  more: WorkspaceIsolation = {},
): WorkspaceIsolation =>
  networks(
    [
      {
        name: 'spoke',
        role: 'spoke',
        addressSpace: ['10.1.0.0/16'],
        peeredWith: [],
        subnets: list,
      },
    ],
    fields,
    more,
  );

/** The recommended subnet for training, with some fields replaced. */
export const training = (fields: Subnet = {}): Subnet => ({
  ...subnet('training', 'training', '10.1.1.0/24'),
  ...fields,
});

/** A subnet of which nobody says what it is for. */
export const someSubnet = (fields: Subnet = {}): Subnet =>
  training({ purpose: undefined, ...fields });

/** A cluster with or without a public address. */
export const cluster = (nodePublicIp?: boolean) => ({
  compute: [
    { name: 'cpu', type: 'AmlCompute', nodePublicIp, sshPublicAccess: false },
  ],
});
