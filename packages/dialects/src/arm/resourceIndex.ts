import { Identity, identityOfId, isSameResource, parentOf } from './identity';
import { ArmNode, isOpen } from './node';
import { ArmResource, TYPES } from './resource';

/** One connection of a private endpoint to what it reaches. @internal */
export interface EndpointConnection {
  endpoint: ArmResource;
  connection: ArmNode;
  /** Where the connection stands, and what its kind says of its approval. */
  status: 'Approved' | 'Pending';
}

const CONNECTIONS = [
  ['privateLinkServiceConnections', 'Approved'],
  ['manualPrivateLinkServiceConnections', 'Pending'],
] as const;

const keyOf = ({ type, names }: Identity) =>
  `${type} ${names.map(name => name.key).join('/')}`;

function ancestorsOf(identity: Identity): Identity[] {
  const parent = parentOf(identity);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** Finds the resources of a document by what they are, belong to and reach. @internal */
export class ResourceIndex {
  /** The document speaks for everything that there is: a list to which it adds nothing is empty. */
  readonly isWhole: boolean;
  readonly #byKey = new Map<string, ArmResource[]>();
  readonly #byAncestor = new Map<string, ArmResource[]>();
  readonly #byType = new Map<string, ArmResource[]>();
  readonly #byTarget = new Map<string, EndpointConnection[]>();
  readonly #targets = new Map<EndpointConnection, Identity>();
  #hasUntold = false;
  #hasUntoldOff = false;

  private constructor(isWhole: boolean) {
    this.isWhole = isWhole;
  }

  static create(
    resources: readonly ArmResource[],
    isWhole = false,
  ): ResourceIndex {
    const index = new ResourceIndex(isWhole);
    for (const resource of resources) index.#add(resource);
    return index;
  }

  /** Some private endpoint is made, and nobody can tell what it reaches. */
  get hasUntoldEndpoint(): boolean {
    return this.#hasUntold;
  }

  /** Some private endpoint is not made, and nobody can tell what it would reach. */
  get hasUntoldEndpointOff(): boolean {
    return this.#hasUntoldOff;
  }

  ofType(type: string): ArmResource[] {
    return this.#byType.get(type) ?? [];
  }

  same(identity: Identity): ArmResource[] {
    const found = this.#byKey.get(keyOf(identity)) ?? [];
    return found.filter(other => isSameResource(identity, other.identity));
  }

  /** What belongs to a resource, also where the one in between is not written. */
  below(identity: Identity, type: string): ArmResource[] {
    const found = this.#byAncestor.get(keyOf(identity)) ?? [];
    return found.filter(
      child =>
        child.identity.type === type &&
        ancestorsOf(child.identity).some(ancestor =>
          isSameResource(identity, ancestor),
        ),
    );
  }

  /** What belongs to a resource itself. */
  children(identity: Identity, type: string): ArmResource[] {
    return this.below(identity, type).filter(
      child => child.identity.names.length === identity.names.length + 1,
    );
  }

  connectionsTo(identity: Identity): EndpointConnection[] {
    const found = this.#byTarget.get(keyOf(identity)) ?? [];
    return found.filter(connection =>
      isSameResource(identity, this.#targets.get(connection)!),
    );
  }

  /** Where the document's own references say that a resource stands; `undefined` where they do not, or differ. */
  scopeByReference(identity: Identity): Identity | undefined {
    const targets = this.connectionsTo(identity)
      .map(connection => this.#targets.get(connection))
      .filter(target => target?.scope);
    const [first] = targets;
    const areOne = targets.every(
      target => first && target && isSameResource(first, target),
    );
    return areOne ? first : undefined;
  }

  #add(resource: ArmResource): void {
    const { identity } = resource;
    add(this.#byKey, keyOf(identity), resource);
    add(this.#byType, identity.type, resource);
    for (const ancestor of ancestorsOf(identity)) {
      add(this.#byAncestor, keyOf(ancestor), resource);
    }
    if (identity.type === TYPES.privateEndpoint) this.#addEndpoint(resource);
  }

  #addEndpoint(endpoint: ArmResource): void {
    let isTold = false;
    let isPartlyTold = false;
    for (const [key, status] of CONNECTIONS) {
      const connections = endpoint.node.find('properties', key);
      for (const item of connections.items ?? []) {
        const target = identityOfId(
          item.find('properties', 'privateLinkServiceId').value,
        );
        if (!target) {
          isPartlyTold = true;
          continue;
        }
        const connection = { endpoint, connection: item, status };
        this.#targets.set(connection, target);
        add(this.#byTarget, keyOf(target), connection);
        isTold = true;
      }
      if (isOpen(connections)) isPartlyTold = true;
    }
    if (isTold && !isPartlyTold) return;
    if (endpoint.presence === 'no') this.#hasUntoldOff = true;
    else this.#hasUntold = true;
  }
}
