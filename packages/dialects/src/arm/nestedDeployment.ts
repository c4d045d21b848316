import { copyCount, evaluate, inLoop } from './expressions/evaluate';
import { Context } from './expressions/context';
import { MAX_DEPTH } from './expressions/limits';
import { joined } from './expressions/text';
import { TemplateScope } from './expressions/templateScope';
import {
  isObject,
  member,
  Unresolved,
  Value,
  ValueObject,
} from './expressions/value';
import { Expansion, Group, leaveUnread, Level } from './level';
import { ArmNode, plainValue } from './node';
import { Presence } from './resource';
import { textOf } from './textOf';

/** A deployment inside a template: its own resources, and what it gives out. @internal */
export interface NestedDeployment {
  level: Level;
  outputs: () => Value | undefined;
}

/** Opens a nested deployment; one that only links to a template stays unread and is told. @internal */
export function readDeployment(
  node: ArmNode,
  json: Record<string, unknown>,
  level: Level,
  presence: Presence,
  context: Context,
  into: Expansion,
): NestedDeployment | undefined {
  const properties = member(json, 'properties');
  const template = isObject(properties)
    ? member(properties, 'template')
    : undefined;
  if (
    !isObject(properties) ||
    !isObject(template) ||
    level.depth >= MAX_DEPTH
  ) {
    if (presence !== 'no') leaveDeploymentUnread(node, template, into);
    return undefined;
  }
  const group = groupOfDeployment(node, level);
  const scope = isInner(properties)
    ? innerScope(node, template, properties, { ...level, group }, context)
    : undefined;
  const inner = scope ? scope.context : context;
  const outputs = once(() => outputsOf(member(template, 'outputs'), inner));
  registerById(node, level, outputs);
  return {
    outputs,
    level: {
      resources: member(template, 'resources'),
      at: node.find('properties', 'template', 'resources').at,
      context: inner,
      scope: scope ?? level.scope,
      presence,
      depth: level.depth + 1,
      group,
    },
  };
}

/** Works a value out once; while it is being worked out it is not known. */
function once(work: () => Value): () => Value | undefined {
  let known: Value | undefined;
  let isStarted = false;
  return () => {
    if (!isStarted) {
      isStarted = true;
      known = work();
    }
    return known;
  };
}

/** What a deployment leads to in place of a template of its own, as it is written. */
const LINKS = [
  ['templateLink', 'uri'],
  ['templateLink', 'relativePath'],
  ['templateLink', 'id'],
  ['templateLink'],
  ['template'],
];

function leaveDeploymentUnread(
  node: ArmNode,
  template: unknown,
  into: Expansion,
): void {
  const name = node.get('name').written.slice(0, 200);
  const properties = node.get('properties');
  const link = LINKS.map(path => properties.find(...path)).find(
    found => !found.isAbsent,
  );
  leaveUnread(
    into,
    isObject(template)
      ? `The deployment ${name} stands deeper than ${MAX_DEPTH} deployments; what it deploys is not known.`
      : `The deployment ${name} links to a template that is not in this document; what it deploys is not known.`,
    link?.at ?? node.at,
    link?.written ?? name,
  );
}

function isInner(properties: Record<string, unknown>): boolean {
  const options = member(properties, 'expressionEvaluationOptions');
  const scope = isObject(options) ? member(options, 'scope') : undefined;
  return textOf(scope).toLowerCase() === 'inner';
}

/** Where a deployment deploys to: where it stands itself, unless it says otherwise. */
function groupOfDeployment(node: ArmNode, { group }: Level): Group {
  const own = (key: keyof Group) =>
    node.get(key).isAbsent ? group[key] : plainValue(node.get(key));
  return {
    subscriptionId: own('subscriptionId'),
    resourceGroup: own('resourceGroup'),
  };
}

function innerScope(
  node: ArmNode,
  template: Record<string, unknown>,
  properties: Record<string, unknown>,
  level: Level,
  context: Context,
): TemplateScope {
  const given = givenTo(node, template, properties, level, context);
  const { scope, group } = level;
  const turn = scope.limits.unique();
  return TemplateScope.create(template, {
    label: `${node.at}#${turn} `,
    given,
    limits: scope.limits,
    ...group,
  });
}

/**
 * What a deployment gives its template's parameters. What it gives as a secret of
 * a vault, by a link or by an expression that has no answer is not known, and is
 * not the default either.
 */
function givenTo(
  node: ArmNode,
  template: Record<string, unknown>,
  properties: Record<string, unknown>,
  { scope: { limits } }: Level,
  context: Context,
): Map<string, () => Value> {
  const written = member(properties, 'parameters');
  const values =
    typeof written === 'string' ? evaluate(written, context) : written;
  const unknown = (name: string) => () =>
    Unresolved.of(limits.rendered(`${node.at} parameters('${name}')`));
  const given = new Map<string, () => Value>();
  const isAnyGiven =
    values instanceof Unresolved ||
    member(properties, 'parametersLink') !== undefined;
  const declared = member(template, 'parameters');
  if (isAnyGiven && isObject(declared)) {
    for (const name of Object.keys(declared)) {
      given.set(name.toLowerCase(), unknown(name));
    }
  }
  for (const [name, entry] of Object.entries(isObject(values) ? values : {})) {
    given.set(name.toLowerCase(), () => {
      const told = toldIn(entry, context);
      return told === undefined ? unknown(name)() : told;
    });
  }
  return given;
}

/**
 * The value of one given parameter. Compiled Bicep chooses between whole entries,
 * `[if(…, createObject('value', …))]`, and makes the value of one by a loop.
 */
function toldIn(entry: unknown, context: Context): Value | undefined {
  const isMade =
    typeof entry === 'string' ||
    (isObject(entry) && member(entry, 'copy') !== undefined);
  if (isMade) {
    const made = evaluate(entry, context);
    return isObject(made) ? member(made as ValueObject, 'value') : undefined;
  }
  const value = isObject(entry) ? member(entry, 'value') : undefined;
  return value === undefined ? undefined : evaluate(value, context);
}

function outputsOf(outputs: unknown, context: Context): Value {
  const values: ValueObject = Object.create(null);
  for (const [name, output] of Object.entries(
    isObject(outputs) ? outputs : {},
  )) {
    if (!isObject(output)) continue;
    const copy = member(output, 'copy');
    if (isObject(copy)) {
      const list = listOf(name, copy, context);
      if (list) values[name] = { value: list };
    } else if (member(output, 'value') !== undefined) {
      values[name] = { value: evaluate(member(output, 'value'), context) };
    }
  }
  return { outputs: values };
}

/** An output that a loop makes; `undefined` when nobody can tell how often it turns. */
function listOf(
  name: string,
  copy: Record<string, unknown>,
  context: Context,
): Value | undefined {
  const count = copyCount(member(copy, 'count'), name, context);
  if (count === undefined) return undefined;
  return Array.from({ length: count }, (_, turn) =>
    evaluate(member(copy, 'input'), inLoop(context, '', turn)),
  );
}

/** `reference(resourceId('Microsoft.Resources/deployments', name))` finds the deployment by its id. */
function registerById(
  node: ArmNode,
  { scope }: Level,
  outputs: () => Value | undefined,
): void {
  const name = plainValue(node.get('name'));
  const group = node.get('resourceGroup');
  const subscription = node.get('subscriptionId');
  const id = (subscriptionId: Value, resourceGroup: Value) =>
    joined(
      [
        '/subscriptions/',
        subscriptionId,
        '/resourceGroups/',
        resourceGroup,
        '/providers/Microsoft.Resources/deployments/',
        name,
      ],
      scope.limits,
    );
  const known = id(
    subscription.isAbsent ? scope.subscriptionId : plainValue(subscription),
    group.isAbsent ? scope.resourceGroup : plainValue(group),
  );
  if (known !== undefined) scope.addDeployment(known, outputs);
  scope.addDeployment(name, outputs);
}
