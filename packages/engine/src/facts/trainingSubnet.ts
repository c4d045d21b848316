import { Facts } from './facts';

/** The id of the first subnet for training that has one. @internal */
export const trainingSubnetId = ({
  customNetwork,
}: Facts): string | undefined =>
  customNetwork?.virtualNetworks
    ?.flatMap(network => network.subnets ?? [])
    .find(subnet => subnet.purpose === 'training' && subnet.id?.trim())?.id;
