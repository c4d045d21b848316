import { Endpoint, pointer, sameValue } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { azMl } from '../azure';
import { Change, decides, Effect, notKnown, step } from '../effects';
import { pairsOf } from '../pairs';

type Deployment = NonNullable<Endpoint['deployments']>[number];

const titleOf = ({ name }: Deployment, endpoint: Endpoint) =>
  `the deployment ${name ? `${name} ` : ''}of the endpoint${
    endpoint.name ? ` ${endpoint.name}` : ''
  }`;

const IMMUTABLE =
  'Whether a deployment may reach the internet by itself is said when it is made and never changed. With a managed network the setting does nothing: the outbound rules decide.';

/**
 * Makes and deletes deployments. Their egress setting cannot be changed, so a
 * deployment that shall have another one is made anew.
 * @internal
 */
export function deploymentEffects(
  before: Endpoint,
  after: Endpoint,
  index: number,
  { target }: Change,
): Effect[] {
  const list = pointer('endpoints', index, 'deployments');
  if (!after.deployments) {
    return before.deployments
      ? [
          decides(
            list,
            `The deployments of ${
              after.name ?? 'the endpoint'
            } after the change`,
          ),
        ]
      : [];
  }
  if (!before.deployments) {
    return [
      notKnown(
        list,
        `the deployments of ${after.name ?? 'the endpoint'} before the change`,
      ),
    ];
  }
  const of = (deployment: Deployment) =>
    after.name && deployment.name
      ? { name: deployment.name, 'endpoint-name': after.name }
      : undefined;
  const drop = (deployment: Deployment, because: string): Effect => {
    const names = of(deployment);
    return step({
      id: 'delete-deployment',
      phase: 'delete',
      title: `Delete ${titleOf(deployment, after)}`,
      pointer: list,
      because,
      source: sources.onlineEndpoints,
      deletes: titleOf(deployment, after),
      commands: [
        names &&
          azMl('online-deployment delete', target, { ...names, yes: true }),
      ],
    });
  };
  const make = (deployment: Deployment, number: number): Effect => {
    const names = of(deployment);
    const egress = deployment.egressPublicNetworkAccess?.trim().toLowerCase();
    return step({
      id: 'create-deployment',
      phase: 'create',
      title: `Create ${titleOf(deployment, after)}`,
      pointer: `${list}/${number}`,
      because: IMMUTABLE,
      source: sources.onlineEndpoints,
      commands: [
        names &&
          azMl('online-deployment create', target, {
            ...names,
            file: {
              variable: 'DEPLOYMENT_FILE',
              meaning: `YAML file that describes ${titleOf(deployment, after)}`,
            },
            set: egress && `egress_public_network_access=${egress}`,
          }),
      ],
    });
  };
  const { kept, added, removed } = pairsOf(
    before.deployments,
    after.deployments,
    ({ name }) => name,
  );
  return [
    ...removed.map(({ value }) => drop(value, 'It shall no longer be there.')),
    ...kept.flatMap(pair => {
      const was = pair.before.value.egressPublicNetworkAccess;
      const shall = pair.after.value.egressPublicNetworkAccess;
      const at = `${list}/${pair.after.index}/egressPublicNetworkAccess`;
      const label = `the egress setting of ${titleOf(pair.after.value, after)}`;
      if (was === undefined && shall === undefined) return [];
      if (shall === undefined)
        return [decides(at, `${label} after the change`)];
      if (was === undefined) {
        return [
          notKnown(
            at,
            `${label} before the change, so whether it is made anew`,
          ),
        ];
      }
      return sameValue(was, shall)
        ? []
        : [
            drop(pair.before.value, IMMUTABLE),
            make(pair.after.value, pair.after.index),
          ];
    }),
    ...added.map(({ value, index: number }) => make(value, number)),
  ];
}
