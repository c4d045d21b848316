import { ArmType, armTypeOf } from './armType';
import { SourceNode } from '../shared/sourceNode';
import { TerraformResource, withoutIndexes } from './resource';
import { Part, partsOf } from './text';

const REFERENCE =
  /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?[a-z][\w-]*\.[\w-]+(?:\[[^\]]*\])?)\.(id|name)$/;
const WORKSPACE = /^Microsoft\.MachineLearningServices\/workspaces$/i;
const UPDATES = /^azapi_(update_resource|resource_action)$/;
const MAX_HOPS = 16;
/** Which subscription a provider works in is not told by the configuration. */
const IN_SUBSCRIPTION: readonly Part[] = [
  '/subscriptions/',
  { of: 'subscription of the provider' },
];

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
  readonly #byAddress = new Map<string, TerraformResource[]>();
  readonly #ids = new Map<TerraformResource, Part[] | undefined>();
  /** Workspaces of one name in several places, which only their ids tell apart. */
  readonly #namesakes = new Set<TerraformResource>();
  #hops = 0;

  private constructor() {}

  static create(resources: readonly TerraformResource[]): Graph {
    const graph = new Graph();
    for (const resource of resources) {
      const bare = withoutIndexes(resource.address);
      const found = graph.#byAddress.get(bare);
      if (found) found.push(resource);
      else graph.#byAddress.set(bare, [resource]);
    }
    graph.#noteNamesakes(resources);
    return graph;
  }

  /** The resource at an address; `undefined` where there is none, or it may be one of several. */
  at(address: string): TerraformResource | undefined {
    const bare = withoutIndexes(address);
    const found = this.#byAddress.get(bare) ?? [];
    const exact = found.find(resource => resource.address === address);
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
    if (this.#ids.has(resource)) return this.#ids.get(resource);
    this.#hops += 1;
    const id = this.#hops > MAX_HOPS ? undefined : this.#idOf(resource);
    this.#hops -= 1;
    this.#ids.set(resource, id);
    return id;
  }

  #noteNamesakes(resources: readonly TerraformResource[]): void {
    const byName = new Map<string, TerraformResource[]>();
    for (const resource of resources) {
      const name = resource.body.get('name')?.text()?.toLowerCase();
      const arm = armTypeOf(resource)?.arm;
      const isOne = !resource.isData && WORKSPACE.test(arm ?? '');
      if (name === undefined || !isOne || UPDATES.test(resource.type)) continue;
      byName.set(name, [...(byName.get(name) ?? []), resource]);
    }
    for (const those of byName.values()) {
      if (those.length > 1) those.forEach(one => this.#namesakes.add(one));
    }
  }

  #referred(expression: string): Part[] | undefined {
    const [, address, attribute] = REFERENCE.exec(expression) ?? [];
    const resource = address === undefined ? undefined : this.at(address);
    if (!resource) return undefined;
    if (attribute === 'id') return this.idOf(resource);
    const name = resource.body.get('name')?.text();
    return name === undefined ? undefined : this.textOf(name);
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
      return joinParts([...IN_SUBSCRIPTION, '/resourceGroups/', ...own]);
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

  #parentOf({ body, address }: TerraformResource, type: ArmType): Part[] {
    const id = body.get(...type.parent)?.text();
    if (id !== undefined) return this.textOf(id);
    const group = body.get('resource_group_name');
    const [namespace, ...segments] = type.arm.split('/');
    const above = type.parentNames.flatMap((key, index): Part[] => [
      index
        ? `/${segments[index]}/`
        : `/providers/${namespace}/${segments[0]}/`,
      ...this.#nameAt(body.get(key), `${address}.${key}`),
    ]);
    return [
      ...IN_SUBSCRIPTION,
      '/resourceGroups/',
      ...this.#nameAt(group, `${address}.resource_group_name`),
      ...above,
    ];
  }
}
