import {
  Unread,
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { TerraformOptions } from '../hcl';
import { readTerraformConfiguration } from '../readTerraform';

/** A subscription that is nobody's. */
const SUBSCRIPTION = '/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94';
/** The group that everything stands in. */
export const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-ml`;
/** The type of a workspace. */
export const ML = 'Microsoft.MachineLearningServices/workspaces';

/** A private workspace of `azurerm`. */
export const AZURERM = {
  azurerm_machine_learning_workspace: {
    ws: [
      {
        name: 'mlw-one',
        resource_group_name: 'rg-ml',
        location: 'westeurope',
        public_network_access_enabled: false,
        managed_network: [{ isolation_mode: 'AllowOnlyApprovedOutbound' }],
      },
    ],
  },
};
/** The same of `azapi`. */
export const AZAPI_WORKSPACE = {
  type: `${ML}@2025-06-01`,
  name: 'mlw-one',
  parent_id: GROUP,
  location: 'westeurope',
  body: {
    properties: {
      publicNetworkAccess: 'Disabled',
      managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' },
    },
  },
};
/** A reference to the workspace of `azurerm`. */
export const WORKSPACE = '${azurerm_machine_learning_workspace.ws.id}';

/** The only workspace of a configuration. */
export function workspaceOf(
  resource: object,
  sections: object = {},
  options: TerraformOptions = { whole: true },
): WorkspaceIsolation {
  const { subjects } = readTerraformConfiguration(
    { resource, ...sections },
    options,
  );
  const found = subjects.filter(({ type }) => type === 'workspace');
  expect(found).toHaveLength(1);
  expect(subjects).toHaveLength(1);
  workspaceIsolationSchema.parse(found[0].isolation);
  return found[0].isolation;
}

/** What the parts that were not read may touch. */
export const touching = ({ unread = [] }: WorkspaceIsolation) =>
  unread.map(({ pointers }: Unread) => pointers.join());
