import { apiVersionOf } from '../arm/apiVersion';
import { page } from '../arm/page';
import { Route, route, Visit } from '../arm/route';
import { Answer, empty, json } from '../http/answer';
import { bodyOf } from '../http/call';
import { groupNotFound, Refusal } from '../http/refusal';
import { requireRight } from '../rights/rights';
import { groupIdOf } from '../world/armId';
import { inner, isJson, Json } from '../world/document';
import { begin, operationHeaders } from '../writes/operations';
import { deedOf } from '../writes/routes';
import type { Deployment } from '../world/deployment';
import { cancel, deploy } from './run';
import { shownDeployment, shownStep } from './shown';
import type { Target } from './template';
import { validated } from './validate';
import { whatIf } from './whatIf';

const TYPE = 'Microsoft.Resources/deployments';
const PROVIDER = 'Microsoft.Resources';
const WHAT_IF_MS = 5000;

/** What every call about a deployment begins with. */
function prepared(visit: Visit, parts: string[], verb: string) {
  const { call, world, principal } = visit;
  const [subscriptionId, resourceGroup, name] = parts;
  apiVersionOf(call, '2015-11-01', TYPE);
  const group = groupIdOf(subscriptionId, resourceGroup);
  const id = `${group}/providers/${TYPE}/${name}`;
  requireRight(world, principal, `${TYPE}/${verb}`, id);
  if (!world.groups.has(group.toLowerCase())) {
    throw groupNotFound(resourceGroup);
  }
  const target: Target = { subscriptionId, resourceGroup };
  return {
    id,
    name,
    target,
    found: world.deployments.get(id.toLowerCase()),
  };
}

function propertiesOf({ call }: Visit): Json {
  const properties = inner(bodyOf(call), 'properties');
  if (isJson(properties)) return properties;
  throw Refusal.of(
    400,
    'InvalidRequestContent',
    'The request content was invalid: the property properties is missing.',
  );
}

function validate(visit: Visit, parts: string[]): Answer {
  const { world, principal } = visit;
  const { id, name, target } = prepared(visit, parts, 'validate/action');
  const properties = propertiesOf(visit);
  const documents = validated(world, principal, name, target, properties);
  return json(200, {
    id,
    name,
    type: TYPE,
    properties: {
      mode: properties.mode ?? 'Incremental',
      parameters: properties.parameters ?? {},
      provisioningState: 'Succeeded',
      timestamp: new Date(world.now()).toISOString(),
      duration: 'PT0S',
      dependencies: [],
      validatedResources: documents.map(one => ({ id: one.id })),
    },
  });
}

function askWhatIf(visit: Visit, parts: string[]): Answer {
  const { call, world, principal } = visit;
  const { id, name, target } = prepared(visit, parts, 'whatIf/action');
  const properties = propertiesOf(visit);
  const documents = validated(world, principal, name, target, properties);
  const operation = begin(world, {
    subscriptionId: target.subscriptionId,
    resourceId: `${id}/whatIf`,
    milliseconds: WHAT_IF_MS,
    end: () => {},
    result: () => ({
      status: 'Succeeded',
      properties: { changes: whatIf(world, documents) },
    }),
  });
  return empty(202, operationHeaders(call, operation, 'location', PROVIDER));
}

function put(visit: Visit, parts: string[]): Answer {
  const { call, world, principal } = visit;
  const { name, target, found } = prepared(visit, parts, 'write');
  if (found && ['Accepted', 'Running'].includes(found.state)) {
    throw Refusal.of(
      409,
      'DeploymentActive',
      `Unable to edit or replace deployment '${name}': previous deployment is still active.`,
    );
  }
  const properties = propertiesOf(visit);
  const mode = String(properties.mode ?? 'Incremental');
  if (!/^incremental$/i.test(mode)) {
    throw Refusal.of(
      400,
      'InvalidRequestContent',
      `The double deploys in the mode Incremental alone, not in '${mode}'.`,
    );
  }
  const deployment = deploy(world, target, {
    name,
    mode: 'Incremental',
    parameters: isJson(properties.parameters) ? properties.parameters : {},
    deed: deedOf(call, principal),
    documents: validated(world, principal, name, target, properties),
  });
  return json(
    found ? 200 : 201,
    shownDeployment(deployment, world),
    operationHeaders(call, deployment.operation, 'asyncOperation', PROVIDER),
  );
}

function required(found: Deployment | undefined, name: string): Deployment {
  if (found) return found;
  throw Refusal.of(
    404,
    'DeploymentNotFound',
    `Deployment '${name}' could not be found.`,
  );
}

function get(visit: Visit, parts: string[]): Answer {
  const { found, name } = prepared(visit, parts, 'read');
  return json(200, shownDeployment(required(found, name), visit.world));
}

function listOperations(visit: Visit, parts: string[]): Answer {
  const { call, world } = visit;
  const { found, name } = prepared(visit, parts, 'operations/read');
  const deployment = required(found, name);
  const begun = deployment.waves
    .flat()
    .filter(({ state }) => state !== 'Pending');
  return page(
    call,
    begun.map(step => shownStep(step, deployment, world)),
    {
      keyOf: ({ id }) => String(id),
      size: Number(call.query.get('$top') ?? world.settings.pageSize),
      parameter: '$skiptoken',
    },
  );
}

function askCancel(visit: Visit, parts: string[]): Answer {
  const { found, name } = prepared(visit, parts, 'cancel/action');
  const deployment = required(found, name);
  if (!['Accepted', 'Running'].includes(deployment.state)) {
    throw Refusal.of(
      409,
      'DeploymentCannotBeCancelled',
      `The deployment '${name}' cannot be cancelled because it is in state '${deployment.state}'.`,
    );
  }
  cancel(visit.world, deployment);
  return empty(204);
}

const GROUP = '/subscriptions/([^/]+)/resourceGroups/([^/]+)';
const ONE = `${GROUP}/providers/Microsoft\\.Resources/deployments/([^/]+)`;

/** What there is of deployments. */
export const DEPLOYMENTS: Route[] = [
  route(/^POST$/, `${ONE}/validate`, validate),
  route(/^POST$/, `${ONE}/whatIf`, askWhatIf),
  route(/^POST$/, `${ONE}/cancel`, askCancel),
  route(/^PUT$/, ONE, put),
  route(/^GET$/, ONE, get),
  route(/^GET$/, `${ONE}/operations`, listOperations),
  route(/^GET$/, `${GROUP}/deployments/([^/]+)/operations`, listOperations),
];
