import { Subnet } from '../../../model/network';

/** A group that lets out this and refuses the rest. */
export const letting = (
  to: string[],
  protocol = '*',
  portRanges = '*',
): Subnet => ({
  networkSecurityGroup: {
    rules: [
      {
        access: 'Allow',
        priority: 100,
        destinations: to,
        protocol,
        portRanges,
      },
      {
        access: 'Deny',
        priority: 200,
        destinations: ['*'],
        protocol: '*',
        portRanges: '*',
      },
    ].map(rule => ({ direction: 'Outbound', sources: ['*'], ...rule })),
  },
});

/** A group that refuses everything. */
export const REFUSING: Subnet = {
  networkSecurityGroup: {
    rules: [
      {
        access: 'Deny',
        priority: 100,
        destinations: ['*'],
        protocol: '*',
        portRanges: '*',
        direction: 'Outbound',
        sources: ['*'],
      },
    ],
  },
};
