import { Facts } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { azWorkspace } from '../azure';
import { Change, ChangeRule, decides, Effect, refusal, step } from '../effects';
import { turnsNetworkOn } from './mode';

const STATUS = '/outbound/networkStatus';
const SPARK = '/outbound/sparkReady';

/** Roughly how long provisioning takes, in minutes. */
const PROVISION_MINUTES = 30;

const statusOf = ({ outbound }: Facts) => outbound?.networkStatus;

const wantsSpark = ({ outbound, needs, compute }: Facts) =>
  outbound?.sparkReady ??
  (needs?.includes('ServerlessSpark') ||
    compute?.some(({ type }) => type === 'ServerlessSpark'));

const provision = ({ after, target }: Change): Effect => {
  const spark = wantsSpark(after);
  return step({
    id: 'provision-network',
    phase: 'provision',
    title: `Provision the managed network${spark ? ' with Spark' : ''}`,
    pointer: spark ? SPARK : STATUS,
    because: spark
      ? 'Compute that is created provisions the network without Spark, so it is provisioned by hand. Public access must be off by then, or Azure may not make the private endpoints to the workspace.'
      : 'The network comes into being with the first compute, which may time out waiting for it; provisioned before, it does not. Online deployments need it in any case.',
    source: sources.managedNetwork,
    minutes: PROVISION_MINUTES,
    commands: [
      azWorkspace('provision-network', target, {
        'include-spark': spark || undefined,
      }),
    ],
  });
};

function unprovisioned({ before, after }: Change): Effect[] {
  if (statusOf(after) !== 'Inactive' || statusOf(before) === 'Inactive') {
    return [];
  }
  if (before.mode === 'Disabled') return [];
  return statusOf(before) === 'Active'
    ? [
        refusal(
          STATUS,
          'The managed network cannot be taken down again',
          'A managed network that is provisioned goes only with its workspace.',
          sources.managedNetwork,
        ),
      ]
    : [
        decides(
          STATUS,
          'Whether the managed network is provisioned before the change',
        ),
      ];
}

/** Provisions the managed network, with Spark where it is wanted; nothing takes it away again. */
export const networkProvisioning: ChangeRule = {
  id: 'network-provisioning',
  effects(change) {
    const { before, after } = change;
    const effects = unprovisioned(change);
    if (after.outbound?.sparkReady === false && before.outbound?.sparkReady) {
      effects.push(
        decides(SPARK, 'Whether Spark can be taken out of a network again'),
      );
    }
    if (effects.length || !after.managed) return effects;
    const wanted =
      ((turnsNetworkOn(change) || change.creation) &&
        statusOf(after) !== 'Inactive') ||
      (statusOf(after) === 'Active' && statusOf(before) !== 'Active') ||
      (after.outbound?.provisionOnCreation &&
        !before.outbound?.provisionOnCreation &&
        statusOf(before) !== 'Active') ||
      (after.outbound?.sparkReady && !before.outbound?.sparkReady);
    return wanted ? [provision(change)] : [];
  },
};
