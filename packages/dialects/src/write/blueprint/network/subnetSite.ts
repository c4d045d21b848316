import { Subnet } from '@ringfence/engine';
import { BlueprintResource } from '../blueprint';
import type { NetworkSite } from './OwnNetwork';

/** A subnet of the isolation, with what these files make of it. @internal */
export interface SubnetSite {
  network: NetworkSite;
  subnet: Subnet;
  pointer: string;
  name: string;
}

/** A subnet that is made. @internal */
export interface MadeSubnet extends SubnetSite {
  made: BlueprintResource;
}

const FIREWALL_SUBNETS = [
  'azurefirewallsubnet',
  'azurefirewallmanagementsubnet',
];

/** What a subnet is called, by its name or its id. @internal */
export const nameOfSubnet = ({ name, id }: Subnet) =>
  name ?? id?.trim().split('/').pop();

/** Whether a subnet is one that Azure Firewall stands in, by the name that Azure asks for. @internal */
export const isOfFirewall = (subnet: Subnet): boolean =>
  FIREWALL_SUBNETS.includes((nameOfSubnet(subnet) ?? '').toLowerCase());

/** Whether code may run in a subnet: it is meant for it, or nobody says what it is for. @internal */
export const mayHoldCode = ({ purpose }: Subnet): boolean =>
  purpose === undefined || /^(training|scoring)$/i.test(purpose.trim());

/** A firewall that is made, and the address by which the isolation knows it. @internal */
export interface MadeFirewall {
  address: string;
  made: BlueprintResource;
}
