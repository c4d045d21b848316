import { ArmType, armTypeOf } from './armType';
import { SourceNode } from '../shared/sourceNode';
import { TerraformResource, withoutIndexes } from './resource';
import { Part, partsOf } from './text';

const REFERENCE =
  /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?[a-z][\w-]*\.[\w-]+(?:\[[^\]]*\])?)\.(id|name)$/;
/** What may well have one name in several groups; zones are called alike and are told by their links. */
const TOLD_BY_GROUP =
  /^Microsoft\.(MachineLearningServices\/workspaces|Network\/(?!privateDnsZones)\w+|ContainerService\/managedClusters)$/i;
const UPDATES = /^azapi_(update_resource|resource_action)$/;
const MAX_HOPS = 16;
/** Which subscription a provider works in is not told by the configuration. */
const SUBSCRIPTION: Part = { of: 'subscription of the provider' };

/** Puts stretches together so that literal ones beside each other are one. */
export function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (typeof part === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = last + part;
    } else if (part !== '') joined.push(part);
  }
  return joined;
}

/** Stretches as one text; two that are equal name the same thing. */
export const keyOf = (parts: readonly Part[]): string =>
  parts
    .map(part =>
      typeof part === 'string' ? part.toLowerCase() : `\u0000${part.of}\u0000`,
    )
    .join('');

/**
 * The resources of a document by their addresses, and what a text comes to once
 * its references to them are followed: an id of a resource is made of type, group
 * and names, so that all who name it meet, whichever provider made it.
 */
export class Graph {
  /** By address without indexes. */
  readonly #byAddress = new Map<string, TerraformResource[]>();
  /** By address as it is. */
  readonly #exact = new Map<string, TerraformResource>();
  readonly #ids = new Map<TerraformResource, Part[] | undefined>();
  readonly #names = new Map<TerraformResource, Part[] | undefined>();
  /** Resources of one type and name in several groups, which only their ids tell apart. */
  readonly #namesakes = new Set<TerraformResource>();
  /** Those by type, name and group. */
  readonly #byGroup = new Map<string, TerraformResource>();
  readonly #inSubscription: readonly Part[];
  #hops = 0;

  private constructor(subscription: Part) {
    this.#inSubscription = ['/subscriptions/', subscription];
  }

  /** `subscriptionId` is where the provider works, where whoever reads knows it. */
  static create(
    resources: readonly TerraformResource[],
    subscriptionId?: string,
  ): Graph {
    const graph = new Graph(subscriptionId ?? SUBSCRIPTION);
    for (const resource of resources) {
      const bare = withoutIndexes(resource.address);
      const found = graph.#byAddress.get(bare);
      if (found) found.push(resource);
      else graph.#byAddress.set(bare, [resource]);
      if (!graph.#exact.has(resource.address)) {
        graph.#exact.set(resource.address, resource);
      }
    }
    graph.#noteNamesakes(resources);
    return graph;
  }

  /** The resource at an address; `undefined` where there is none, or it may be one of several. */
  at(address: string): TerraformResource | undefined {
    const bare = withoutIndexes(address);
    const found = this.#byAddress.get(bare) ?? [];
    const exact = this.#exact.get(address);
    if (exact || found.length !== 1) return exact;
    const [only] = found;
    return address === bare || only.address === bare ? only : undefined;
  }

  /** What a text comes to with the references to resources followed. */
  textOf(text: string): Part[] {
    return joinParts(
      partsOf(text).flatMap(part =>
        typeof part === 'string' ? part : this.#referred(part.of) ?? part,
      ),
    );
  }

  /** The id of a resource; `undefined` for what Azure has no such id for. */
  idOf(resource: TerraformResource): Part[] | undefined {
    return this.#followed(resource, this.#ids, () => this.#idOf(resource));
  }

  /** What a reference to a resource leads to, found once; nothing where it leads round in circles. */
  #followed(
    resource: TerraformResource,
    known: Map<TerraformResource, Part[] | undefined>,
    follow: () => Part[] | undefined,
  ): Part[] | undefined {
    if (known.has(resource)) return known.get(resource);
    this.#hops += 1;
    const found = this.#hops > MAX_HOPS ? undefined : follow();
    this.#hops -= 1;
    known.set(resource, found);
    return found;
  }

  #noteNamesakes(resources: readonly TerraformResource[]): void {
    const byName = new Map<string, TerraformResource[]>();
    for (const resource of resources) {
      const arm = armTypeOf(resource)?.arm.toLowerCase() ?? '';
      const isOne = TOLD_BY_GROUP.test(arm) && !UPDATES.test(resource.type);
      const name = resource.body.get('name')?.text();
      if (name === undefined || !isOne || resource.isData) continue;
      const key = keyOf([arm, '/', ...this.textOf(name)]);
      const found = byName.get(key);
      if (found) found.push(resource);
      else byName.set(key, [resource]);
    }
    for (const [key, those] of byName) {
      const groups = those.map(one => keyOf(this.#groupOf(one)));
      if (new Set(groups).size < 2) continue;
      those.forEach((one, index) => {
        this.#namesakes.add(one);
        this.#byGroup.set(`${key} ${groups[index]}`, one);
      });
    }
    this.#ids.clear();
    this.#names.clear();
  }

  /** What says in which group a resource stands. */
  #groupOf({
    body,
    address,
  }: Pick<TerraformResource, 'body' | 'address'>): Part[] {
    const id = body.get('parent_id')?.text();
    return id === undefined
      ? this.#nameAt(
          body.get('resource_group_name'),
          `${address}.resource_group_name`,
        )
      : this.textOf(id);
  }

  #referred(expression: string): Part[] | undefined {
    const [, address, attribute] = REFERENCE.exec(expression) ?? [];
    const resource = address === undefined ? undefined : this.at(address);
    if (!resource) return undefined;
    if (attribute === 'id') return this.idOf(resource);
    return this.#followed(resource, this.#names, () => {
      const name = resource.body.get('name')?.text();
      return name === undefined ? undefined : this.textOf(name);
    });
  }

  #idOf(resource: TerraformResource): Part[] | undefined {
    const { body, address } = resource;
    const stated = body.get('id')?.text();
    if (stated?.startsWith('/')) return this.textOf(stated);
    const updated = resource.type.startsWith('azapi_')
      ? body.get('resource_id')?.text()
      : undefined;
    if (updated !== undefined) return this.textOf(updated);
    const type = armTypeOf(resource);
    if (!type) return undefined;
    const own = this.#nameAt(body.get(...type.name), `${address}.name`);
    if (this.#namesakes.has(resource)) own.push({ of: address });
    if (type.arm === 'resourceGroups') {
      return joinParts([...this.#inSubscription, '/resourceGroups/', ...own]);
    }
    const [namespace, ...segments] = type.arm.split('/');
    const last = segments[segments.length - 1];
    return joinParts([
      ...this.#parentOf(resource, type),
      segments.length > 1 ? `/${last}/` : `/providers/${namespace}/${last}/`,
      ...own,
    ]);
  }

  #nameAt(node: SourceNode | undefined, otherwise: string): Part[] {
    const text = node?.text();
    return text === undefined ? [{ of: otherwise }] : this.textOf(text);
  }

  /** The id of what a resource stands in, or of its group. */
  parentOf(resource: TerraformResource): Part[] | undefined {
    const type = armTypeOf(resource);
    return type && joinParts(this.#parentOf(resource, type));
  }

  #parentOf(
    { body, address }: Pick<TerraformResource, 'body' | 'address'>,
    type: ArmType,
  ): Part[] {
    const id = body.get(...type.parent)?.text();
    if (id !== undefined) return this.textOf(id);
    const group = this.#groupOf({ body, address });
    const [namespace, ...segments] = type.arm.split('/');
    const names = type.parentNames.map(key =>
      this.#nameAt(body.get(key), `${address}.${key}`),
    );
    const namesake = this.#byGroup.get(
      `${keyOf([
        `${namespace}/${segments[0]}/`.toLowerCase(),
        ...(names[0] ?? []),
      ])} ${keyOf(group)}`,
    );
    if (namesake && names.length === 1) return this.idOf(namesake) ?? [];
    const above = names.flatMap((name, index): Part[] => [
      index
        ? `/${segments[index]}/`
        : `/providers/${namespace}/${segments[0]}/`,
      ...name,
    ]);
    return [...this.#inSubscription, '/resourceGroups/', ...group, ...above];
  }
}
