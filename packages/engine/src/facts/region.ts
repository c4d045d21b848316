import { Facts } from './facts';

/** The region as Azure names it in tags and hosts: `westeurope`. @internal */
export const plainRegion = ({ region }: Facts): string | undefined =>
  region?.replace(/\s+/g, '').toLowerCase();
