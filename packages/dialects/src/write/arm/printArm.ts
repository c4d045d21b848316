import {
  Blueprint,
  BlueprintResource,
  Place,
  namesOf,
  pointedTo,
  withLater,
} from '../blueprint';
import type { WrittenAbout, WrittenFile, WrittenFiles } from '../written';
import { Json, armValue, idExpression, literal } from './armValue';

const json = (value: Json) => `${JSON.stringify(value, undefined, 2)}\n`;

function identityOf(
  { identity }: BlueprintResource,
  from: Place,
): { [key: string]: Json } {
  if (!identity) return {};
  const { type, userAssigned } = identity;
  return {
    identity: {
      type,
      ...(userAssigned.length > 0 && {
        userAssignedIdentities: Object.fromEntries(
          userAssigned.map(one => [`[${idExpression(one, from)}]`, {}]),
        ),
      }),
    },
  };
}

/** One resource as a template holds it. */
function resourceOf(given: BlueprintResource, from: Place): Json {
  const resource = withLater(given);
  const { scope, takesTags, tags = {} } = resource;
  const own = Object.entries(tags).map(([key, text]) => [key, literal(text)]);
  const before = pointedTo(resource).filter(one => one !== resource);
  return {
    comments: resource.why,
    type: resource.type,
    apiVersion: resource.apiVersion,
    name: namesOf(resource).join('/'),
    ...(scope && { scope: `[${idExpression(scope, from)}]` }),
    ...(resource.location && {
      location:
        resource.location === 'region'
          ? "[parameters('location')]"
          : resource.location,
    }),
    ...(takesTags && {
      tags: own.length
        ? `[union(parameters('tags'), createObject(${own
            .flat()
            .map(text => `'${text.replace(/'/g, "''")}'`)
            .join(', ')}))]`
        : "[parameters('tags')]",
    }),
    ...(resource.kind && { kind: resource.kind }),
    ...(resource.sku && { sku: armValue(resource.sku, from) }),
    ...identityOf(resource, from),
    ...(Object.keys(resource.properties).length > 0 && {
      properties: armValue(resource.properties, from),
    }),
    ...(before.length > 0 && {
      dependsOn: before.map(one => `[${idExpression(one, from)}]`),
    }),
  };
}

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01';

/** Writes a blueprint as an ARM template with its parameters file. @internal */
export function printArm(
  blueprint: Blueprint,
  _about: WrittenAbout,
): WrittenFiles {
  const { place, parameters, region, tags } = blueprint;
  const template: Json = {
    $schema: `${SCHEMA}/deploymentTemplate.json#`,
    contentVersion: '1.0.0.0',
    parameters: {
      location: {
        type: 'string',
        defaultValue: region,
        metadata: { description: 'The region of everything that is made.' },
      },
      tags: {
        type: 'object',
        defaultValue: Object.fromEntries(
          Object.entries(tags).map(([key, text]) => [key, literal(text)]),
        ),
        metadata: { description: 'Tags of everything that takes them.' },
      },
      ...Object.fromEntries(
        parameters.map(({ name, description, value }) => [
          name,
          {
            type: typeof value === 'number' ? 'int' : 'string',
            ...(value !== undefined && {
              defaultValue: armValue(value, place),
            }),
            metadata: { description: literal(description) },
          },
        ]),
      ),
    },
    resources: blueprint.resources.map(one => resourceOf(one, place)),
  };
  const files: WrittenFile[] = [
    { path: 'main.json', content: json(template) },
    {
      path: 'main.parameters.json',
      content: json({
        $schema: `${SCHEMA.replace(
          '2019-04-01',
          '2019-04-01',
        )}/deploymentParameters.json#`,
        contentVersion: '1.0.0.0',
        parameters: {
          location: { value: region },
          ...Object.fromEntries(
            parameters
              .filter(({ value }) => value !== undefined)
              .map(({ name, value }) => [name, { value: value as Json }]),
          ),
        },
      }),
    },
  ];
  return { files, unsayable: blueprint.unsayable };
}
