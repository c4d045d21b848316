import { BlueprintResource, IdOf } from '../blueprint';
import { OwnNetwork } from './OwnNetwork';
import { SubnetSite, mayHoldCode } from './subnetSite';

const NAT = 'Microsoft.Network/natGateways';

/** A public address for what stands at the edge of a network. @internal */
export function addPublicAddress(
  { builder }: OwnNetwork,
  {
    name,
    pointer,
    place,
    location,
  }: Pick<SubnetSite['network'], 'name' | 'pointer' | 'place' | 'location'>,
): BlueprintResource {
  return builder.add({
    symbol: `address ${name}`,
    type: 'Microsoft.Network/publicIPAddresses',
    name: `pip-${name}`.slice(0, 80),
    place,
    section: 'network',
    why: 'The public address that traffic leaves by',
    pointer,
    location,
    sku: { name: 'Standard' },
    properties: { publicIPAllocationMethod: 'Static' },
  });
}

/** The NAT gateway of a subnet's network, made with the first subnet that has it. @internal */
export function natGatewayOf(
  own: OwnNetwork,
  { network, subnet, pointer }: SubnetSite,
): BlueprintResource | undefined {
  const { builder } = own;
  const here = `${pointer}/natGateway`;
  const stands = mayHoldCode(subnet)
    ? builder.need(subnet.natGateway, here, 'true or false')
    : subnet.natGateway;
  if (!stands) return undefined;
  const name = `nat-${network.name}`.slice(0, 76);
  const { place, location } = network;
  const found = builder.resources.find(
    one => one.type === NAT && one.name === name && one.place === place,
  );
  if (found) return found;
  const address = addPublicAddress(own, {
    name,
    pointer: here,
    place,
    location,
  });
  return builder.add({
    symbol: name,
    type: NAT,
    name,
    place,
    section: 'network',
    why: 'The way out of the subnets that have it: to anywhere, unless a security group refuses it',
    pointer: here,
    location,
    sku: { name: 'Standard' },
    properties: { publicIpAddresses: [{ id: new IdOf(address) }] },
  });
}
