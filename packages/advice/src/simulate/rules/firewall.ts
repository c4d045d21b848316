import { Facts, recognised, sameValue } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { updateWorkspace } from '../azure';
import { hasManagedFirewall } from '../costs';
import {
  ChangeRule,
  creates,
  Effect,
  notKnown,
  settable,
  step,
} from '../effects';

const SKU = '/outbound/firewallSku';
const RULES = '/outbound/rules';

/** Roughly how long the firewall of the first host rule takes, in minutes. */
const FIREWALL_MINUTES = 10;

/** The firewall comes with the first host rule. */
export const managedFirewallChange: ChangeRule = {
  id: 'managed-firewall',
  effects({ before, after }) {
    const [was, shall] = [
      hasManagedFirewall(before),
      hasManagedFirewall(after),
    ];
    if (was === shall) return [];
    if (was) {
      return [
        notKnown(
          RULES,
          'whether Azure takes the firewall away, and stops billing it, with the last host rule; look at the bill',
        ),
      ];
    }
    const sku = recognised(after.outbound?.firewallSku);
    const because =
      'The first host rule makes Azure put a firewall beside this workspace. It is billed from then on, and no other workspace can share it.';
    return [
      creates(
        `An Azure Firewall, ${sku ?? 'Standard unless Basic is asked for'}`,
        because,
        sources.managedNetwork,
      ),
      step({
        id: 'wait-for-firewall',
        phase: 'rules',
        title: 'Wait for the firewall that the first host rule brings',
        pointer: RULES,
        because,
        source: sources.managedNetwork,
        minutes: FIREWALL_MINUTES,
      }),
    ];
  },
};

/** Whether it is the SKU that a network without a firewall gets unasked. */
const comesByItself = (before: Facts, after: Facts) =>
  before.mode === 'Disabled' && after.outbound?.firewallSku === 'Standard';

/** The firewall's SKU can be changed at any time. */
export const firewallSkuChange: ChangeRule = {
  id: 'firewall-sku-change',
  effects: ({ before, after, target }): Effect[] =>
    settable(
      {
        pointer: SKU,
        label: 'The SKU of the firewall',
        before: before.isolation.outbound?.firewallSku,
        after: after.isolation.outbound?.firewallSku,
        same: sameValue,
      },
      wanted =>
        comesByItself(before, after)
          ? []
          : [
              step({
                id: 'set-firewall-sku',
                phase: 'network',
                title: `Set the SKU of the firewall to ${wanted}`,
                pointer: SKU,
                because:
                  'The SKU can be changed as needed. It does nothing until there is a host rule, since only that brings a firewall.',
                source: sources.managedNetwork,
                commands: [
                  updateWorkspace(target, {
                    set: `managed_network.firewall_sku=${wanted
                      .trim()
                      .toLowerCase()}`,
                  }),
                ],
              }),
            ],
    ),
};
