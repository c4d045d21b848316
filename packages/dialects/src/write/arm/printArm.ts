import { unsayableInTemplates } from '../afterwards';
import { Blueprint, pointedTo } from '../blueprint';
import { headerOf } from '../header';
import { Stage, stagesOf } from '../stages';
import type { WrittenAbout, WrittenFile, WrittenFiles } from '../written';
import {
  DEPLOYMENT,
  DeploymentOf,
  armResource,
  waitingFor,
} from './armResource';
import { Json, idExpression, literal, literals } from './armValue';
import { jsonText } from './jsonText';
import { ArmParameter, declared, neededBy, parametersOf } from './parameters';

const SCHEMAS = 'https://schema.management.azure.com/schemas';
const SCHEMA = `${SCHEMAS}/2019-04-01/deploymentTemplate.json#`;
const PARAMETERS_SCHEMA = `${SCHEMAS}/2015-01-01/deploymentParameters.json#`;

/** What is deployed to another group, as a deployment of its own. */
function deploymentOf(
  { place, resources }: Stage,
  deployment: string,
  all: Record<string, ArmParameter>,
  { place: from, resources: everything }: Blueprint,
  find: DeploymentOf,
): Json {
  const level = { place, resources };
  const names = neededBy(resources);
  const parameters = Object.fromEntries(
    Object.entries(all).filter(([name]) => names.has(name)),
  );
  const before = resources
    .flatMap(pointedTo)
    .filter(one => !resources.includes(one));
  const dependsOn = waitingFor(
    before,
    { place: from, resources: everything.filter(one => !find(one)) },
    find,
  );
  return {
    comments: literal(
      `What stands in the resource group ${place.resourceGroup}`,
    ),
    type: DEPLOYMENT,
    apiVersion: '2025-04-01',
    name: literal(deployment),
    subscriptionId: place.subscriptionId,
    resourceGroup: literal(place.resourceGroup),
    ...(dependsOn.length > 0 && { dependsOn }),
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      parameters: Object.fromEntries(
        Object.keys(parameters).map(name => [
          name,
          { value: `[parameters('${name}')]` },
        ]),
      ),
      template: {
        $schema: SCHEMA,
        contentVersion: '1.0.0.0',
        parameters: declared(parameters, false),
        resources: resources.map(one => armResource(one, level, find)),
      },
    },
  };
}

/** Writes a blueprint as an ARM template with its parameters file. @internal */
export function printArm(
  blueprint: Blueprint,
  about: WrittenAbout,
): WrittenFiles {
  const { place, workspace } = blueprint;
  const { own, elsewhere } = stagesOf(blueprint);
  const nameOf = (stage: Stage) => `${workspace.name}-${stage.name}`;
  const find: DeploymentOf = resource => {
    const stage = elsewhere.find(one => one.resources.includes(resource));
    return stage && { place: stage.place, deployment: nameOf(stage) };
  };
  const parameters = parametersOf(blueprint);
  const level = { place, resources: own };
  const template: Json = {
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    // Azure keeps it and makes nothing of it.
    metadata: literals(Object.fromEntries(headerOf(blueprint, about))),
    parameters: declared(parameters, true),
    resources: [
      ...elsewhere.map(stage =>
        deploymentOf(stage, nameOf(stage), parameters, blueprint, find),
      ),
      ...own.map(one => armResource(one, level, find)),
    ],
    outputs: {
      workspaceId: {
        type: 'string',
        value: `[${idExpression(workspace, place)}]`,
        metadata: { description: 'The id of the workspace.' },
      },
    },
  };
  const given = Object.entries(parameters).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, { value }] as const],
  );
  const files: WrittenFile[] = [
    { path: 'main.json', content: jsonText(template) },
    {
      path: 'main.parameters.json',
      content: jsonText({
        $schema: PARAMETERS_SCHEMA,
        contentVersion: '1.0.0.0',
        parameters: Object.fromEntries(given),
      }),
    },
  ];
  return { files, unsayable: unsayableInTemplates(blueprint) };
}
