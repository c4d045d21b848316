import { IdOf, ParameterOf } from '../../blueprint';
import { Said, variableOf } from '../Said';
import { Maker, command, parentOf } from '../maker';
import { Word, options } from '../shell/command';
import { schemaOf, snakeCase, stated } from './snake';

/** What Azure takes where nobody chose a size. */
const USUAL_SIZE = 'Standard_F4s_v2';

const within = (said: Said) =>
  options({
    'resource-group': said.resource.place.resourceGroup,
    'workspace-name': workspaceOf(said),
  });

function workspaceOf(said: Said): string {
  const parent = parentOf(said);
  return (parent.parent ?? parent).name;
}

const mode = (said: Said) =>
  snakeCase(said.text('authMode') ?? '')
    .replace('aadtoken', 'aad_token')
    .replace('amltoken', 'aml_token');

/** @internal */
export const onlineEndpoint: Maker = said => {
  const { resource } = said;
  const cluster = said.take('compute');
  const path = `endpoints/${resource.name}.yml`;
  return {
    file: {
      path,
      value: stated({
        $schema: schemaOf(
          cluster ? 'kubernetesOnlineEndpoint' : 'managedOnlineEndpoint',
        ),
        name: resource.name,
        auth_mode: mode(said),
        public_network_access: said.text('publicNetworkAccess')?.toLowerCase(),
        compute:
          cluster instanceof IdOf
            ? `azureml:${cluster.resource.name}`
            : undefined,
        identity: { type: 'system_assigned' },
      }),
    },
    steps: [
      {
        why: resource.why,
        commands: [
          command(
            'ml online-endpoint create',
            within(said),
            options({ file: path }),
          ),
        ],
      },
    ],
  };
};

/** @internal */
export const batchEndpoint: Maker = said => {
  const { resource } = said;
  const path = `endpoints/${resource.name}.yml`;
  return {
    file: {
      path,
      value: {
        $schema: schemaOf('batchEndpoint'),
        name: resource.name,
        auth_mode: mode(said),
      },
    },
    steps: [
      {
        why: resource.why,
        commands: [
          command(
            'ml batch-endpoint create',
            within(said),
            options({ file: path }),
          ),
        ],
      },
    ],
  };
};

/** The model is named by whoever runs the script. @internal */
export const deployment: Maker = said => {
  const { resource } = said;
  const endpoint = parentOf(said);
  const isManaged = said.take('endpointComputeType') === 'Managed';
  const model = said.take('model');
  const set: Word[] =
    model instanceof ParameterOf ? [['model=', variableOf(model)]] : [];
  const path = `endpoints/${endpoint.name}/${resource.name}.yml`;
  const { capacity } = resource.sku ?? {};
  return {
    file: {
      path,
      value: stated({
        $schema: schemaOf(
          isManaged ? 'managedOnlineDeployment' : 'kubernetesOnlineDeployment',
        ),
        name: resource.name,
        endpoint_name: endpoint.name,
        instance_type: isManaged ? USUAL_SIZE : undefined,
        instance_count: capacity ?? 1,
        egress_public_network_access: said
          .text('egressPublicNetworkAccess')
          ?.toLowerCase(),
      }),
    },
    steps: [
      {
        why: resource.why,
        commands: [
          command(
            'ml online-deployment create',
            within(said),
            options({ file: path, set }),
          ),
        ],
      },
    ],
  };
};
