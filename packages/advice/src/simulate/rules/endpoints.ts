import {
  EndpointFacts,
  pointer,
  recognised,
  sameValue,
} from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { azMl } from '../azure';
import {
  Change,
  ChangeRule,
  decides,
  Effect,
  notKnown,
  notSimulated,
  settable,
  step,
} from '../effects';
import { pairsOf } from '../pairs';
import { deploymentEffects } from './deployments';
import { tightensNetwork, turnsNetworkOn } from './mode';

const LIST = '/endpoints';

const kindOf = ({ kind }: EndpointFacts) => recognised(kind);

/** Whether it is a managed online endpoint; `undefined` while that is not known. */
function isManagedOnline(endpoint: EndpointFacts): boolean | undefined {
  const kind = kindOf(endpoint);
  const runsOn = recognised(endpoint.computeType);
  if (kind === 'batch' || runsOn === 'Kubernetes') return false;
  return kind && runsOn ? true : undefined;
}

const at = (index: number, field?: string) =>
  field ? pointer('endpoints', index, field) : pointer('endpoints', index);

const titleOf = ({ name }: EndpointFacts, index: number) =>
  name ? `the endpoint ${name}` : `endpoint ${index + 1}`;

const MADE_ANEW =
  'What kind of endpoint it is and where it runs is said when it is made.';

const MIGRATION =
  'A managed online endpoint cannot move into a managed network: it is deleted before the network is turned on and made anew afterwards. Whoever calls it is without it in between.';

const drop = (
  endpoint: EndpointFacts,
  index: number,
  { target }: Change,
  because: string,
): Effect =>
  step({
    id: 'delete-endpoint',
    phase: 'delete',
    title: `Delete ${titleOf(endpoint, index)} and its deployments`,
    pointer: at(index),
    because,
    source: sources.managedNetwork,
    deletes: titleOf(endpoint, index),
    commands: [
      endpoint.name && kindOf(endpoint)
        ? azMl(`${kindOf(endpoint)}-endpoint delete`, target, {
            name: endpoint.name,
            yes: true,
          })
        : undefined,
    ],
  });

const AUTH_MODES = {
  Key: 'key',
  AMLToken: 'aml_token',
  AADToken: 'aad_token',
};

function make(
  endpoint: EndpointFacts,
  index: number,
  change: Change,
): Effect[] {
  const { name, written } = endpoint;
  const mode = recognised(endpoint.authMode);
  const access = written.publicNetworkAccess;
  const online = kindOf(endpoint) === 'online';
  return [
    step({
      id: 'create-endpoint',
      phase: 'create',
      title: `Create ${titleOf(endpoint, index)}`,
      pointer: at(index),
      because:
        'An endpoint takes calls in through the workspace’s private endpoint unless its own public access is on. A managed one needs the network provisioned first.',
      source: sources.onlineEndpoints,
      commands: [
        name && kindOf(endpoint)
          ? azMl(`${kindOf(endpoint)}-endpoint create`, change.target, {
              name,
              'auth-mode': mode && AUTH_MODES[mode],
              set:
                online && access
                  ? `public_network_access=${access.trim().toLowerCase()}`
                  : undefined,
            })
          : undefined,
      ],
    }),
    ...(endpoint.deployments
      ? deploymentEffects(
          { ...written, deployments: [] },
          written,
          index,
          change,
        )
      : [
          notKnown(
            at(index, 'deployments'),
            `the deployments of ${titleOf(endpoint, index)}`,
          ),
        ]),
  ];
}

const access = (
  before: EndpointFacts,
  after: EndpointFacts,
  index: number,
  change: Change,
) =>
  settable(
    {
      pointer: at(index, 'publicNetworkAccess'),
      label: `Public access to ${titleOf(after, index)}`,
      before: before.written.publicNetworkAccess,
      after: after.written.publicNetworkAccess,
      same: sameValue,
    },
    wanted =>
      kindOf(after) === 'batch'
        ? [
            decides(
              at(index, 'publicNetworkAccess'),
              'How public access to a batch endpoint would change: it has no such setting',
            ),
          ]
        : [
            step({
              id: 'set-endpoint-access',
              phase: after.publicNetworkAccess === 'Disabled' ? 'seal' : 'open',
              title: `Set public access to ${titleOf(
                after,
                index,
              )} to ${wanted}`,
              pointer: at(index, 'publicNetworkAccess'),
              because:
                'Calls from the internet are let in by the endpoint’s own setting, whatever the workspace’s is. It can be changed at any time.',
              source: sources.onlineEndpoints,
              commands: [
                after.name
                  ? azMl('online-endpoint update', change.target, {
                      name: after.name,
                      set: `public_network_access=${wanted
                        .trim()
                        .toLowerCase()}`,
                    })
                  : undefined,
              ],
            }),
          ],
  );

function alter(
  before: EndpointFacts,
  after: EndpointFacts,
  [old, index]: [number, number],
  change: Change,
): Effect[] {
  const differs = (field: 'kind' | 'computeType') =>
    before.written[field] !== undefined &&
    after.written[field] !== undefined &&
    !sameValue(before.written[field], after.written[field]);
  if (differs('kind') || differs('computeType')) {
    return [
      drop(before, old, change, MADE_ANEW),
      ...make(after, index, change),
    ];
  }
  const oneSided = (['kind', 'computeType'] as const).flatMap(field => {
    if ((before[field] === undefined) === (after[field] === undefined)) {
      return [];
    }
    const label = `${field} of ${titleOf(after, index)}`;
    return before[field] === undefined
      ? [notKnown(at(index, field), `${label} before the change`)]
      : [decides(at(index, field), `${label} after the change`)];
  });
  return [
    ...oneSided,
    ...access(before, after, index, change),
    ...notSimulated({
      pointer: at(index, 'authMode'),
      label: `Sign-in of ${titleOf(after, index)}`,
      before: before.written.authMode,
      after: after.written.authMode,
      same: sameValue,
    }),
    ...deploymentEffects(before.written, after.written, index, change),
  ];
}

const TO_BE_SURE =
  'No page says that a managed online endpoint follows its network into a stricter mode, so it is deleted before and made anew afterwards. Whoever calls it is without it in between.';

function moved(change: Change): Effect[] {
  const because = tightensNetwork(change) ? TO_BE_SURE : MIGRATION;
  const { endpoints } = change.before;
  if (!endpoints) {
    return [
      notKnown(LIST, 'which managed online endpoints must be deleted first'),
    ];
  }
  return [
    ...endpoints.flatMap((endpoint, index) => {
      const managed = isManagedOnline(endpoint);
      if (managed === false) return [];
      return managed
        ? [drop(endpoint, index, change, because)]
        : [
            notKnown(
              at(index),
              `whether ${titleOf(
                endpoint,
                index,
              )} is a managed online endpoint and must be deleted first`,
            ),
          ];
    }),
    ...(change.after.endpoints ?? []).flatMap((endpoint, index) =>
      isManagedOnline(endpoint) ? make(endpoint, index, change) : [],
    ),
  ];
}

/** Makes, changes and deletes endpoints; where a managed network is turned on or made stricter, managed online ones anew. */
export const endpointChange: ChangeRule = {
  id: 'endpoints',
  effects(change) {
    const { before, after } = change;
    const on = turnsNetworkOn(change) || tightensNetwork(change);
    const stays = (endpoint: EndpointFacts) =>
      !on || !isManagedOnline(endpoint);
    const effects = on ? moved(change) : [];
    if (!after.endpoints) {
      return before.endpoints
        ? [...effects, decides(LIST, 'The endpoints after the change')]
        : effects;
    }
    if (!before.endpoints) {
      return [
        ...effects,
        notKnown(
          LIST,
          'the endpoints before the change, so what of them is made or goes',
        ),
      ];
    }
    const { kept, added, removed } = pairsOf(
      before.endpoints,
      after.endpoints,
      ({ name }) => name,
    );
    return [
      ...effects,
      ...removed.flatMap(({ value, index }) =>
        stays(value)
          ? [drop(value, index, change, 'It shall no longer be there.')]
          : [],
      ),
      ...kept.flatMap(({ before: was, after: shall }) =>
        stays(was.value) && stays(shall.value)
          ? alter(was.value, shall.value, [was.index, shall.index], change)
          : [
              ...(stays(was.value)
                ? [drop(was.value, was.index, change, MADE_ANEW)]
                : []),
              ...(stays(shall.value)
                ? make(shall.value, shall.index, change)
                : []),
            ],
      ),
      ...added.flatMap(({ value, index }) =>
        stays(value) ? make(value, index, change) : [],
      ),
    ];
  },
};
