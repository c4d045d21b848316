import { TerraformResource } from '../resource';
import { azapi } from './azapi';
import { DEPLOYMENTS } from './deployments';
import { ENDPOINTS } from './endpoints';
import { FIREWALLS } from './firewalls';
import { NETWORKS } from './networks';
import { PARTS } from './parts';
import { RESOURCES } from './resources';
import { Lower } from './source';
import { WORKSPACES } from './workspace';

const LOWER: Record<string, Lower> = {
  ...WORKSPACES,
  ...PARTS,
  ...RESOURCES,
  ...ENDPOINTS,
  ...NETWORKS,
  ...FIREWALLS,
  ...DEPLOYMENTS,
  azurerm_management_lock: body => ({
    scope: body.get('scope'),
    properties: { level: body.get('lock_level') },
  }),
  azapi_resource: azapi,
};

/** What turns a resource into one of Azure's; `undefined` for what says nothing of isolation. */
export const loweringOf = ({ type, isData }: TerraformResource) =>
  !isData && Object.hasOwn(LOWER, type) ? LOWER[type] : undefined;
