import {
  Compute,
  ComputeFacts,
  Source,
  sameValue,
  sameRegion,
} from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { azMl } from '../azure';
import {
  computeAt,
  computeTitle,
  computeTypeOf,
  dropCompute,
  isManagedCompute,
  makeCompute,
} from '../computeSteps';
import {
  Change,
  ChangeRule,
  decides,
  Effect,
  notKnown,
  same,
  settable,
  step,
} from '../effects';
import { Comparators, fieldChanges } from '../fields';
import { pairsOf } from '../pairs';
import { tightensNetwork, turnsNetworkOn } from './mode';

const LIST = '/compute';

/** The settings that compute keeps from its creation on. */
const FIXED: Comparators<Compute> = {
  type: sameValue,
  nodePublicIp: same,
  sshPublicAccess: same,
  localAuth: same,
  subnetId: same,
  region: (a, b) => sameRegion(a, b) === true,
  privateCluster: same,
  publicFqdn: same,
  inVirtualNetwork: same,
  loadBalancerType: sameValue,
  outboundType: sameValue,
  resourceId: same,
};

/** The reference of the command line; it carries no date, so this is when it was read. */
const UPDATE: Source = {
  title: 'az ml compute update',
  url: 'https://learn.microsoft.com/cli/azure/ml/compute#az-ml-compute-update',
  date: '2026-11',
};

const KEPT_FOR_LIFE =
  'Type, public address, SSH, sign-in, subnet, region and what is attached are said when compute is made; an update takes none of them.';

function alter(
  before: ComputeFacts,
  after: ComputeFacts,
  [old, index]: [number, number],
  change: Change,
): Effect[] {
  const title = computeTitle(after, index);
  const { open, unsaid, differing } = fieldChanges(
    before.written,
    after.written,
    FIXED,
    field => computeAt(index, field),
    title,
  );
  const effects = [
    ...open,
    ...unsaid.map(field =>
      notKnown(
        computeAt(index, field),
        `${field} of ${title} before the change, so whether it must be made anew`,
      ),
    ),
  ];
  if (differing.length) {
    return [
      ...effects,
      ...dropCompute(before, old, change, KEPT_FOR_LIFE, UPDATE),
      ...makeCompute(after, index, change),
    ];
  }
  return [
    ...effects,
    ...settable(
      {
        pointer: computeAt(index, 'maxNodes'),
        label: `maxNodes of ${computeTitle(after, index)}`,
        before: before.maxNodes,
        after: after.maxNodes,
      },
      nodes => [
        step({
          id: 'resize-compute',
          phase: 'settings',
          title: `Let ${computeTitle(after, index)} grow to ${nodes} nodes`,
          pointer: computeAt(index, 'maxNodes'),
          because:
            'The number of nodes of a cluster can be changed at any time.',
          source: UPDATE,
          commands: [
            after.name && computeTypeOf(after) === 'AmlCompute'
              ? azMl('compute update', change.target, {
                  name: after.name,
                  'max-instances': String(nodes),
                })
              : undefined,
          ],
        }),
      ],
    ),
  ];
}

const MIGRATION =
  'Compute that is there cannot move into a managed network: clusters and instances are deleted before it is turned on and made anew afterwards. Files on an instance’s own disk go with it.';

const TO_BE_SURE =
  'No page says that compute which is there follows its network into a stricter mode, so it is deleted before and made anew afterwards. Files on an instance’s own disk go with it.';

const NOT_UPDATED =
  'Compute that is there learns nothing of a private endpoint that the workspace gets later: clusters and instances are deleted and made anew. Files on an instance’s own disk go with it.';

/** Whether the workspace gets its first private endpoint. */
const connectsPrivately = ({ before, after, creation }: Change): boolean =>
  !creation &&
  before.inbound?.hasApprovedEndpoint === false &&
  after.inbound?.hasApprovedEndpoint === true;

function whyMoved(change: Change): [because: string, source: Source] {
  if (turnsNetworkOn(change)) return [MIGRATION, sources.managedNetwork];
  return tightensNetwork(change)
    ? [TO_BE_SURE, sources.managedNetwork]
    : [NOT_UPDATED, sources.privateLink];
}

function moved(change: Change): Effect[] {
  const [because, source] = whyMoved(change);
  const before = change.before.compute;
  if (!before) {
    return [
      notKnown(LIST, 'which clusters and instances must be deleted first'),
    ];
  }
  const gone = before.flatMap((compute, index) => {
    if (isManagedCompute(compute)) {
      return dropCompute(compute, index, change, because, source);
    }
    return computeTypeOf(compute)
      ? []
      : [
          notKnown(
            computeAt(index, 'type'),
            `whether ${computeTitle(compute, index)} must be deleted first`,
          ),
        ];
  });
  const made = (change.after.compute ?? []).flatMap((compute, index) =>
    isManagedCompute(compute) ? makeCompute(compute, index, change) : [],
  );
  return [...gone, ...made];
}

/** Makes, changes and deletes compute; where a managed network is turned on or made stricter, or the workspace gets its first private endpoint, all of it anew. */
export const computeChange: ChangeRule = {
  id: 'compute',
  effects(change) {
    const on =
      turnsNetworkOn(change) ||
      tightensNetwork(change) ||
      connectsPrivately(change);
    const stays = (compute: ComputeFacts) => !on || !isManagedCompute(compute);
    const { before, after } = change;
    const effects = on ? moved(change) : [];
    if (!after.compute) {
      return before.compute
        ? [...effects, decides(LIST, 'The compute after the change')]
        : effects;
    }
    if (!before.compute) {
      return [
        ...effects,
        notKnown(
          LIST,
          'the compute before the change, so what of it is made or goes',
        ),
      ];
    }
    const { kept, added, removed } = pairsOf(
      before.compute,
      after.compute,
      ({ name }) => name,
    );
    return [
      ...effects,
      ...removed.flatMap(({ value, index }) =>
        stays(value)
          ? dropCompute(
              value,
              index,
              change,
              'It shall no longer be there.',
              UPDATE,
            )
          : [],
      ),
      ...kept.flatMap(({ before: was, after: shall }) =>
        stays(was.value) && stays(shall.value)
          ? alter(was.value, shall.value, [was.index, shall.index], change)
          : [
              ...(stays(was.value)
                ? dropCompute(
                    was.value,
                    was.index,
                    change,
                    KEPT_FOR_LIFE,
                    UPDATE,
                  )
                : []),
              ...(stays(shall.value)
                ? makeCompute(shall.value, shall.index, change)
                : []),
            ],
      ),
      ...added.flatMap(({ value, index }) =>
        stays(value) ? makeCompute(value, index, change) : [],
      ),
    ];
  },
};
