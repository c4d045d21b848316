import { ParameterOf } from '../../blueprint';
import { Said, variableOf } from '../Said';
import { Maker, command, parentOf, regionOf } from '../maker';
import { Word, options } from '../shell/command';
import { schemaOf, snakeCase, stated } from './snake';

const INNER = 'properties';

/** Seconds of `PT120S`. */
const seconds = (duration: string | undefined) =>
  duration === undefined ? undefined : Number(/^PT(\d+)S$/.exec(duration)?.[1]);

/**
 * Whether people sign in to nodes by an account of their own. A file has no field
 * for it: where nobody gets a key, there is no such account; where somebody does,
 * it cannot be kept from them.
 */
function localAccounts(said: Said, isReached: boolean): void {
  const off = said.take('disableLocalAuth');
  if (off === undefined) return;
  const pointer = `${said.resource.pointer}/localAuth`;
  if (off === true && isReached) {
    said.refuse(
      pointer,
      'is false beside public SSH, and a file cannot keep local accounts off',
      'no public SSH, or another dialect',
    );
    return;
  }
  said.cannotSay(
    pointer,
    'whether local accounts sign in',
    'Azure ML YAML has no field for it',
    isReached
      ? 'Azure’s default, which lets them'
      : 'no account is given a key, so that none can sign in',
  );
}

function own(said: Said, type: string) {
  const isCluster = type === 'AmlCompute';
  const ssh =
    said.take(INNER, 'remoteLoginPortPublicAccess') === 'Enabled' ||
    said.take(INNER, 'sshSettings', 'sshPublicAccess') === 'Enabled';
  localAccounts(said, ssh);
  // Linux is all there is.
  said.take(INNER, 'osType');
  const subnet = said.text(INNER, 'subnet', 'id');
  const scale = [INNER, 'scaleSettings'];
  return stated({
    size: said.text(INNER, 'vmSize'),
    tier: isCluster
      ? snakeCase(said.text(INNER, 'vmPriority') ?? 'Dedicated')
      : undefined,
    min_instances: said.take(...scale, 'minNodeCount'),
    max_instances: said.take(...scale, 'maxNodeCount'),
    idle_time_before_scale_down: seconds(
      said.text(...scale, 'nodeIdleTimeBeforeScaleDown'),
    ),
    network_settings: subnet && { subnet },
    enable_node_public_ip: said.take(INNER, 'enableNodePublicIp'),
    ssh_public_access_enabled: ssh,
  });
}

/** Of a cluster on Kubernetes that stands already. */
function attached(said: Said) {
  localAccounts(said, false);
  if (said.take('computeLocation') !== undefined) {
    said.cannotSay(
      `${said.resource.pointer}/region`,
      'its region',
      'Azure ML YAML has no field for that of what is attached',
      'the cluster itself has it',
    );
  }
  return stated({
    resource_id: said.text('resourceId'),
    namespace: said.text(INNER, 'namespace'),
  });
}

/** The key of whoever signs in; whoever runs the script names it. */
function keyOptions(said: Said) {
  const key = said.take(INNER, 'sshSettings', 'adminPublicKey');
  const set: Word[] =
    key instanceof ParameterOf
      ? [['ssh_settings.ssh_key_value=', variableOf(key)]]
      : [];
  return options({ set });
}

/** @internal */
export const compute: Maker = said => {
  const { resource } = said;
  const type = said.text('computeType') ?? '';
  const isAttached = type === 'Kubernetes';
  if (type === 'AKS') {
    said.refuse(
      `${resource.pointer}/type`,
      'is attached by version 1 of the command line alone',
      'Kubernetes, or another dialect',
    );
    return { steps: [] };
  }
  const path = `compute/${resource.name}.yml`;
  const elsewhere = said.text('computeLocation');
  return {
    file: {
      path,
      value: {
        $schema: schemaOf(
          {
            AmlCompute: 'amlCompute',
            ComputeInstance: 'computeInstance',
          }[type] ?? 'kubernetesCompute',
        ),
        name: resource.name,
        type: type.toLowerCase(),
        ...(isAttached ? {} : { location: elsewhere ?? regionOf(said) }),
        ...(isAttached ? attached(said) : own(said, type)),
      },
    },
    steps: [
      {
        why: resource.why,
        commands: [
          command(
            `ml compute ${isAttached ? 'attach' : 'create'}`,
            options({
              'resource-group': resource.place.resourceGroup,
              'workspace-name': parentOf(said).name,
              file: path,
            }),
            keyOptions(said),
          ),
        ],
      },
    ],
  };
};
