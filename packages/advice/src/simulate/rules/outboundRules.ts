import { RuleFacts, pointer, sameValue } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { az, azMl } from '../azure';
import {
  Change,
  ChangeRule,
  decides,
  Effect,
  notKnown,
  same,
  step,
} from '../effects';
import { Comparators, fieldChanges } from '../fields';
import { pairsOf } from '../pairs';
import { setRule } from '../ruleCommands';

const LIST = '/outbound/rules';

const at = (index: number) => pointer('outbound', 'rules', index);

const titleOf = (rule: RuleFacts, index: number) =>
  rule.name ? `the rule ${rule.name}` : `outbound rule ${index + 1}`;

/** Microsoft's role for those who approve private endpoints of a managed network. */
const APPROVER = 'Azure AI Enterprise Network Connection Approver';

const approver = (rule: RuleFacts, index: number): Effect =>
  step({
    id: 'assign-approver',
    phase: 'prepare',
    title: `Let the workspace approve its private endpoint at the target of ${titleOf(
      rule,
      index,
    )}`,
    pointer: `${at(index)}/approverAssigned`,
    because:
      'Since 30 April 2025 the workspace identity, and whoever makes the rule, must be allowed to approve private endpoints at targets other than the workspace’s own resources.',
    source: sources.managedNetwork,
    commands: [
      rule.serviceResourceId === undefined
        ? undefined
        : az('role assignment create', {
            role: APPROVER,
            scope: rule.serviceResourceId,
            'assignee-object-id': {
              variable: 'WORKSPACE_IDENTITY',
              meaning: 'object id of the workspace’s managed identity',
            },
            'assignee-principal-type': 'ServicePrincipal',
          }),
    ],
  });

function add(rule: RuleFacts, index: number, change: Change): Effect[] {
  const command = setRule(rule, change.target);
  const title = titleOf(rule, index);
  return [
    ...(command
      ? []
      : [notKnown(at(index), `what ${title} says in full, so its command`)]),
    step({
      id: 'set-outbound-rule',
      phase: 'rules',
      title: `Set ${title}`,
      pointer: at(index),
      because:
        rule.type === 'PrivateEndpoint'
          ? 'The rule puts a private endpoint into the managed network; it takes effect once the network is provisioned and the target has approved it.'
          : 'The rule opens one destination and nothing else; it takes effect once the network is provisioned.',
      source: sources.managedNetwork,
      commands: [command],
    }),
    ...(rule.type === 'PrivateEndpoint' && rule.approverAssigned
      ? [approver(rule, index)]
      : []),
  ];
}

const remove = (rule: RuleFacts, index: number, { target }: Change): Effect =>
  step({
    id: 'remove-outbound-rule',
    phase: 'remove-rules',
    title: `Remove ${titleOf(rule, index)}`,
    pointer: at(index),
    because:
      'What the rule opened is closed again. A rule goes before another is set, since no two may lead to one destination.',
    source: sources.managedNetwork,
    commands: [
      rule.name
        ? azMl('workspace outbound-rule remove', target, {
            rule: rule.name,
            yes: true,
          })
        : undefined,
    ],
  });

const spaceless = (a: string, b: string) =>
  same(a.replace(/\s/g, ''), b.replace(/\s/g, ''));

/** A rule as it is compared: what is written, and of hosts which they are. */
const comparable = ({ written, hosts }: RuleFacts) => ({
  ...written,
  fqdn: hosts,
});

const FIELDS: Comparators<ReturnType<typeof comparable>> = {
  type: sameValue,
  fqdn: same,
  serviceTag: same,
  protocol: sameValue,
  portRanges: spaceless,
  action: sameValue,
  addressPrefixes: same,
  serviceResourceId: same,
  subresourceTarget: same,
  sparkEnabled: same,
  fqdns: same,
};

/** A rule whose type or target changes is another rule of the same name. */
const REPLACED = ['type', 'serviceResourceId', 'subresourceTarget'];

function alter(
  before: RuleFacts,
  after: RuleFacts,
  [old, index]: [number, number],
  change: Change,
): Effect[] {
  const { open, unsaid, differing } = fieldChanges(
    comparable(before),
    comparable(after),
    FIELDS,
    field => `${at(index)}/${field}`,
    titleOf(after, index),
  );
  if (open.length) return open;
  const changed = [...unsaid, ...differing];
  if (changed.length) {
    return [
      ...(changed.some(field => REPLACED.includes(field))
        ? [remove(before, old, change)]
        : []),
      ...add(after, index, change),
    ];
  }
  return after.approverAssigned && !before.approverAssigned
    ? [approver(after, index)]
    : [];
}

/** Adds, changes and removes people's outbound rules. */
export const outboundRules: ChangeRule = {
  id: 'outbound-rules',
  effects(change) {
    const [before, after] = [
      change.before.outbound?.rules,
      change.after.outbound?.rules,
    ];
    if (!after) {
      return before
        ? [decides(LIST, 'The outbound rules after the change')]
        : [];
    }
    const { kept, added, removed } = pairsOf(
      before ?? [],
      after,
      ({ name }) => name,
    );
    return [
      ...(before
        ? []
        : [
            notKnown(
              LIST,
              'the outbound rules before the change, so which of them go',
            ),
          ]),
      ...removed.map(({ value, index }) => remove(value, index, change)),
      ...kept.flatMap(pair =>
        alter(
          pair.before.value,
          pair.after.value,
          [pair.before.index, pair.after.index],
          change,
        ),
      ),
      ...added.flatMap(({ value, index }) => add(value, index, change)),
    ];
  },
};
