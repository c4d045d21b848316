import { pointer } from '@ringfence/engine';
import {
  copyCount,
  evaluate,
  evaluateText,
  inLoop,
} from './expressions/evaluate';
import { Context } from './expressions/context';
import { Limits, MAX_DEPTH, MAX_RESOURCES } from './expressions/limits';
import { joined } from './expressions/text';
import { isObject, member, Unresolved, Value } from './expressions/value';
import { groupOf, Identity } from './identity';
import { readDeployment } from './nestedDeployment';
import { Expansion, leaveUnread, Level } from './level';
import { ArmNode, isOpen, looksOpen, plainValue } from './node';
import { identityOfResource, namesOf, Presence, TYPES } from './resource';
import { textOf } from './textOf';

/** Types that deploy what stands nowhere in the template, by how they are called. */
const DEPLOYING: Record<string, string> = {
  'microsoft.resources/deploymentscripts': 'deployment script',
  'microsoft.resources/deploymentstacks': 'deployment stack',
  'microsoft.solutions/applications': 'managed application',
};

/** Reads every resource of a template with all its nested deployments. @internal */
export function expandTemplate(level: Level, limits: Limits): Expansion {
  const into: Expansion = {
    resources: [],
    limits,
    unread: [],
    pending: [],
    opened: 0,
  };
  openLevel(level, into);
  // Grows while it is read: a resource may hold further ones.
  for (const read of into.pending) read();
  return into;
}

/** Opens the deployments of one level and all below, since resources refer to them in any order. */
function openLevel(level: Level, into: Expansion): void {
  leaveOpenUnread(level, into);
  const entries: [string | number, unknown][] = Array.isArray(level.resources)
    ? level.resources.map((resource, index) => [index, resource])
    : Object.entries(isObject(level.resources) ? level.resources : {});
  for (const [key, written] of entries) {
    for (const { json, context, most, turn } of instances(written, level)) {
      if (!mayOpen(into)) return;
      const node = ArmNode.create(`${level.at}${pointer(key)}`, json, context);
      const type = textOf(node.get('type').value).toLowerCase();
      const presence = () =>
        presenceOf(member(json, 'condition'), context, most);
      if (type === TYPES.deployment) {
        const isTurn = typeof key === 'string' && turn !== undefined;
        const symbol = isTurn ? `${key}[${turn}]` : key;
        openDeployment(node, json, symbol, level, presence(), context, into);
      } else {
        if (typeof key === 'string' && !level.parent) {
          addSymbol(turn === undefined ? key : `${key}[${turn}]`, node, level);
        }
        into.pending.push(() =>
          expandResource(node, json, level, presence(), context, into),
        );
      }
    }
  }
}

/** Lets expressions of the template refer to a resource by its symbolic name. */
function addSymbol(symbol: string, node: ArmNode, { scope }: Level): void {
  scope.addResource(symbol, () =>
    joined(
      [
        '/providers/',
        plainValue(node.get('type')),
        '/',
        plainValue(node.get('name')),
      ],
      scope.limits,
    ),
  );
}

/** A list of resources, or one of them, that is an expression. */
function leaveOpenUnread({ resources, at, presence }: Level, into: Expansion) {
  if (presence === 'no') return;
  const entries: [string, unknown][] =
    Array.isArray(resources) || isObject(resources)
      ? Object.entries(resources).map(([key, one]) => [pointer(key), one])
      : [['', resources]];
  for (const [key, one] of entries) {
    const words = one instanceof Unresolved ? `[${one.text}]` : one;
    if (!looksOpen(words)) continue;
    leaveUnread(
      into,
      `What ${at}${key} comes to is an expression; it was not read.`,
      `${at}${key}`,
      textOf(words),
    );
  }
}

function mayOpen(into: Expansion): boolean {
  into.opened += 1;
  if (into.opened <= MAX_RESOURCES) return true;
  if (into.opened === MAX_RESOURCES + 1) {
    leaveUnread(
      into,
      `The template comes to more than ${MAX_RESOURCES} resources; the rest was not read.`,
      '',
    );
  }
  return false;
}

function openDeployment(
  node: ArmNode,
  json: Record<string, unknown>,
  key: string | number,
  level: Level,
  presence: Presence,
  context: Context,
  into: Expansion,
): void {
  const nested = readDeployment(node, json, level, presence, context, into);
  if (!nested) return;
  if (typeof key === 'string') level.scope.addDeployment(key, nested.outputs);
  openLevel({ ...nested.level, doubt: doubtWithin(node, level) }, into);
}

/** The id of the group that a level is deployed to. */
const groupId = ({ group, scope }: Level): Value | undefined =>
  joined(
    [
      '/subscriptions/',
      group.subscriptionId,
      '/resourceGroups/',
      group.resourceGroup,
    ],
    scope.limits,
  );

function expandResource(
  node: ArmNode,
  json: Record<string, unknown>,
  level: Level,
  presence: Presence,
  context: Context,
  into: Expansion,
): void {
  const identity = identityWithin(node, level);
  if (!identity) {
    leaveUnread(
      into,
      `${node.at} states no resource type that can be told; it was not read.`,
      node.at,
      node.get('type').isAbsent ? undefined : node.get('type').written,
    );
    return;
  }
  const { type } = identity;
  if (presence !== 'no' && Object.hasOwn(DEPLOYING, type)) {
    const name = node.get('name').written;
    leaveUnread(
      into,
      `The ${DEPLOYING[type]} ${name.slice(
        0,
        200,
      )} may deploy anything; what it does was not read.`,
      node.at,
      name,
    );
  }
  const doubt = doubtWithin(node, level);
  into.resources.push({
    identity,
    node,
    presence,
    source: 'template',
    ...(presence === 'maybe' && doubt && { doubt }),
    group: groupOf(groupId(level)),
  });
  const children = member(json, 'resources');
  if (children === undefined || level.depth >= MAX_DEPTH) return;
  openLevel(
    {
      ...level,
      context,
      presence,
      resources: children,
      doubt,
      at: node.get('resources').at,
      depth: level.depth + 1,
      parent: identity,
    },
    into,
  );
}

/** What a resource's presence depends on: its condition, its loop, or what it stands in. */
function doubtWithin(node: ArmNode, level: Level): ArmNode | undefined {
  const condition = node.get('condition');
  if (isOpen(condition)) return condition;
  const count = node.find('copy', 'count');
  return count.isAbsent ? level.doubt : count;
}

/** A child inside its parent names only what it adds to the parent's type and name. */
function identityWithin(node: ArmNode, level: Level): Identity | undefined {
  const type = node.get('type').value;
  if (typeof type !== 'string') return undefined;
  const names = namesOf(node);
  const { parent } = level;
  if (parent && !type.includes('/')) {
    return {
      ...parent,
      type: `${parent.type}/${type.toLowerCase()}`,
      names: [...parent.names, ...names],
    };
  }
  const identity = identityOfResource(node);
  return identity && { ...identity, names };
}

interface Instance {
  json: Record<string, unknown>;
  context: Context;
  most: Presence;
  /** Which turn of its loop it is. */
  turn?: number;
}

const least = (one: Presence, other: Presence): Presence => {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'maybe' || other === 'maybe' ? 'maybe' : 'yes';
};

/** The turns of a resource's copy loop, or the resource itself. */
function instances(json: unknown, level: Level): Instance[] {
  if (!isObject(json) || member(json, 'existing') === true) return [];
  const copy = member(json, 'copy');
  const turn = (context: Context, most: Presence) => ({ json, context, most });
  if (!isObject(copy)) return [turn(level.context, level.presence)];
  const name = textOf(member(copy, 'name') ?? '');
  const count = copyCount(member(copy, 'count'), name, level.context);
  if (count === undefined) {
    return [turn(level.context, least(level.presence, 'maybe'))];
  }
  return Array.from({ length: count }, (_, index) => ({
    ...turn(inLoop(level.context, name, index), level.presence),
    turn: index,
  }));
}

function presenceOf(
  condition: unknown,
  context: Context,
  most: Presence,
): Presence {
  if (condition === undefined || most === 'no') return most;
  const value =
    typeof condition === 'string'
      ? evaluateText(condition, context)
      : evaluate(condition, context);
  if (value instanceof Unresolved) return least(most, 'maybe');
  return value === true || textOf(value).toLowerCase() === 'true' ? most : 'no';
}
