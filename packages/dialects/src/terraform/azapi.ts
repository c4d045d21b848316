import { readArm } from '../arm';
import { isRecord, SourceNode } from '../shared/sourceNode';
import { Subject } from '../subject';
import { isOpen, names, TerraformResource } from './resource';

const TYPE = /^(Microsoft\.(?:MachineLearningServices|Network)\/[\w/]+)@(.+)$/i;
const TEMPLATE =
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const OPEN_VALUE = /^\[terraform\('(.*)'\)\]$/s;
const MAX_DEPTH = 100;

/** The ARM type of an `azapi_resource` that matters here. */
const armType = (resource: TerraformResource) =>
  resource.type === 'azapi_resource'
    ? TYPE.exec(resource.body.get('type')?.text() ?? '')
    : null;

/** Whether ARM's own reader is to read it. */
export const isAzapi = (resource: TerraformResource) =>
  armType(resource) !== null;

/** A value with Terraform's open expressions as ones that ARM cannot resolve either. */
function inArm(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value === 'string') {
    if (isOpen(value)) return `[terraform('${value.replace(/'/g, "''")}')]`;
    return value.startsWith('[') ? `[${value}` : value;
  }
  if (Array.isArray(value)) return value.map(item => inArm(item, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inArm(item, depth + 1)]),
  );
}

/** The body, which older versions of the provider take as JSON text. */
function bodyOf(node: SourceNode): unknown {
  const body = node.get('body', 'output');
  if (typeof body?.value !== 'string') return body?.value;
  try {
    return JSON.parse(body.value);
  } catch {
    return undefined;
  }
}

function fullName(
  resource: TerraformResource,
  resources: readonly TerraformResource[],
  depth = 0,
): string {
  const own = resource.body.get('name')?.text();
  const name = own === undefined || isOpen(own) ? resource.address : own;
  const segments = armType(resource)?.[1].split('/').length ?? 2;
  if (segments < 3 || depth > 8) return name;
  const parentId = resource.body.get('parent_id');
  const parent = resources.find(other => names(parentId, other));
  const [, parentName] = /\/workspaces\/([^/]+)$/i.exec(
    parentId?.text() ?? '',
  ) ?? [undefined, parentId?.text() ?? 'unknown'];
  return `${
    parent ? fullName(parent, resources, depth + 1) : parentName
  }/${name}`;
}

function toArm(
  resource: TerraformResource,
  resources: readonly TerraformResource[],
): Record<string, unknown> {
  const [, type, apiVersion] = armType(resource)!;
  const body = bodyOf(resource.body);
  const identity = resource.body.get('identity');
  const first = identity?.isList()
    ? identity.items()[0]?.value
    : identity?.value;
  return {
    type,
    apiVersion,
    name: fullName(resource, resources).replace(/^\[/, '[['),
    location: inArm(resource.body.get('location')?.value),
    tags: inArm(resource.body.get('tags')?.value),
    ...(first !== undefined && { identity: inArm(first) }),
    ...(isRecord(body) && (inArm(body) as Record<string, unknown>)),
  };
}

/** An open expression as Terraform writes it. */
const inWords = (expression: string) =>
  expression.replace(OPEN_VALUE, '$1').replace(/''/g, "'");

/** A pointer into the template as one into the Terraform document. */
function rebased(place: string, resources: readonly TerraformResource[]) {
  const [, index, rest = ''] = /^\/resources\/(\d+)(\/.*)?$/.exec(place) ?? [];
  const resource = index === undefined ? undefined : resources[Number(index)];
  if (!resource) return resources[0]?.body.at ?? '';
  const own = /^\/(name|location|tags|identity|type)(\/|$)/.test(rest);
  if (own || rest === '') return `${resource.body.at}${own ? rest : ''}`;
  const body = resource.body.get('body');
  return body?.isObject() ? `${body.at}${rest}` : (body ?? resource.body).at;
}

/** A subject that ARM's reader found, and the resource it stands in. */
export interface AzapiSubject {
  subject: Subject;
  resource: TerraformResource;
}

/** Reads `azapi` resources through ARM's own reader, as one template. @internal */
export function readAzapi(all: readonly TerraformResource[]): {
  found: AzapiSubject[];
  notes: string[];
} {
  const resources = all.filter(
    resource => isAzapi(resource) && resource.certain,
  );
  if (!resources.length) return { found: [], notes: [] };
  const { subjects, notes } = readArm({
    $schema: TEMPLATE,
    contentVersion: '1.0.0.0',
    resources: resources.map(resource => toArm(resource, all)),
  });
  const found = subjects.map(subject => {
    const index = Number(/^\/resources\/(\d+)/.exec(subject.at)?.[1] ?? 0);
    return {
      resource: resources[index],
      subject: {
        ...subject,
        at: rebased(subject.at, resources),
        isolation: {
          ...subject.isolation,
          ...(subject.isolation.unread && {
            unread: subject.isolation.unread.map(part => ({
              ...part,
              ...(part.place !== undefined && {
                place: rebased(part.place, resources),
              }),
              ...(part.words !== undefined && { words: inWords(part.words) }),
            })),
          }),
        },
        places: Object.fromEntries(
          Object.entries(subject.places).map(([fact, place]) => [
            fact,
            rebased(place, resources),
          ]),
        ),
        unresolved: subject.unresolved.map(fact => ({
          ...fact,
          expression: inWords(fact.expression),
        })),
      },
    };
  });
  return { found, notes };
}
