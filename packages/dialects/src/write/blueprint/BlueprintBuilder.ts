import { FieldError, azureValue } from '@ringfence/engine';
import { LandingZone, standsAlready } from '../landingZone';
import { Unsayable } from '../written';
import { apiVersionOf } from './apiVersions';
import {
  BlueprintParameter,
  BlueprintResource,
  IdOf,
  Place,
  Section,
  Value,
} from './blueprint';
import { nameProblem } from './names';
import { Symbols } from './symbols';

/** What is said of a resource when it is added; the rest is derived. @internal */
export interface NewResource
  extends Partial<
    Pick<
      BlueprintResource,
      | 'apiVersion'
      | 'parent'
      | 'scope'
      | 'place'
      | 'location'
      | 'kind'
      | 'sku'
      | 'identity'
      | 'tags'
      | 'takesTags'
      | 'later'
      | 'dependsOn'
      | 'properties'
    >
  > {
  /** Words that its symbol is made of. */
  symbol: string;
  type: string;
  name: string;
  section: Section;
  why: string;
  /** Pointer in the isolation of what it is made from. */
  pointer: string;
}

const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The id of a resource that stands in a group. */
const idBelow = (place: Place, type: string, names: readonly string[]) => {
  const [namespace, ...types] = type.split('/');
  const path = types.flatMap((part, at) => [part, names[at]]);
  return [
    `/subscriptions/${place.subscriptionId}/resourceGroups/${place.resourceGroup}`,
    'providers',
    namespace,
    ...path,
  ].join('/');
};

/** The names of a resource and of what it is a child of, from the outermost. @internal */
export const namesOf = (resource: BlueprintResource): string[] => [
  ...(resource.parent ? namesOf(resource.parent) : []),
  resource.name,
];

/** The subscription and group that an ARM id names. @internal */
export function placeOf(id: string): Place | undefined {
  const [, subscriptionId, resourceGroup] =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)(?:\/|$)/i.exec(
      id.trim(),
    ) ?? [];
  return resourceGroup === undefined
    ? undefined
    : { subscriptionId, resourceGroup };
}

/** The last segment of an ARM id. @internal */
export const lastOf = (id: string): string => id.trim().split('/').pop() ?? '';

/**
 * Gathers the resources of a blueprint, and everything that keeps it from being
 * written, so that all of it is said at once.
 * @internal
 */
export class BlueprintBuilder {
  readonly resources: BlueprintResource[] = [];
  readonly parameters: BlueprintParameter[] = [];
  readonly problems: FieldError[] = [];
  readonly unsayable: Unsayable[] = [];
  /** The isolation states every private DNS zone, so that none is made beside them. */
  zonesAreStated = false;
  readonly #symbols = new Symbols();
  readonly #byId = new Map<string, BlueprintResource>();

  constructor(
    /** The group that the files are deployed to. */
    readonly place: Place,
    readonly landingZone: LandingZone,
  ) {}

  /** Says that something is missing or wrong. */
  refuse(pointer: string, message: string, expected: string): void {
    this.problems.push({ pointer, message, expected });
  }

  /** A value that has to be stated; says so and answers `undefined` where it is not. */
  need<T>(
    value: T | undefined,
    pointer: string,
    expected: string,
  ): T | undefined {
    if (value === undefined || (value as unknown) === '') {
      this.refuse(pointer, 'is not stated', expected);
      return undefined;
    }
    return value;
  }

  /** A value in Azure's spelling; says so where it is none of those that Azure takes. */
  closed<T extends string>(
    value: string | undefined,
    allowed: readonly T[],
    pointer: string,
  ): T | undefined {
    const known = azureValue(value, allowed);
    if (value !== undefined && !known) {
      this.refuse(pointer, 'is no value of Azure', allowed.join(', '));
    }
    return known;
  }

  /** A name of something that stands inside a resource; says so where Azure refuses it. */
  checkName(name: string | undefined, pointer: string): void {
    const words = name === undefined ? undefined : nameProblem('', name);
    if (words)
      this.refuse(pointer, 'is a name that Azure does not take', words);
  }

  /** What something is called, by its id or its name; says so where the two differ. */
  called(
    { id, name }: { id?: string; name?: string },
    pointer: string,
  ): string | undefined {
    const own = name?.trim() || undefined;
    if (id === undefined) return own;
    const last = lastOf(id);
    if (own !== undefined && !sameText(own, last)) {
      this.refuse(
        `${pointer}/name`,
        'is another name than its id has',
        `${last.slice(0, 100)}, as in ${pointer}/id`,
      );
    }
    if (!placeOf(id)) {
      this.refuse(`${pointer}/id`, 'is no ARM id', 'an ARM id, or none');
    }
    return last;
  }

  /** Says of each of these that it is stated and means nothing for what it stands with. */
  sayUnused<T extends object>(
    stated: T,
    keys: readonly (keyof T & string)[],
    pointer: string,
    why: string,
  ): void {
    for (const key of keys) {
      const value = stated[key];
      const isNone = Array.isArray(value) && value.length === 0;
      if (value === undefined || isNone) continue;
      this.cannotSay(
        `${pointer}/${key}`,
        'a setting that it does not have',
        why,
        'nothing: it has no effect',
      );
    }
  }

  /** Says that files cannot hold a fact, and what stands in its place. */
  cannotSay(pointer: string, what: string, why: string, instead: string): void {
    this.unsayable.push({ pointer, what, why, instead });
  }

  /** A parameter of the files. */
  parameter(
    words: string,
    description: string,
    value?: string | number,
  ): BlueprintParameter {
    const parameter = {
      name: this.#symbols.name(words),
      description,
      ...(value !== undefined && { value }),
    };
    this.parameters.push(parameter);
    return parameter;
  }

  /** Adds a resource. A name that Azure refuses is a problem, and so is a second resource of one id. */
  add(given: NewResource): BlueprintResource {
    const { symbol, pointer, type, name, parent, ...rest } = given;
    // A name that is missing was named already.
    const words = name === '' ? undefined : nameProblem(type, name);
    if (words)
      this.refuse(
        pointer,
        `is called ${JSON.stringify(
          name.slice(0, 100),
        )}, which Azure does not take`,
        words,
      );
    const place = rest.place ?? parent?.place ?? this.place;
    if (!sameText(place.subscriptionId, this.place.subscriptionId)) {
      this.refuse(
        pointer,
        'stands in another subscription than the workspace',
        'a resource of the same subscription, or one that the landing zone lists as existing',
      );
    }
    const names = [...(parent ? namesOf(parent) : []), name];
    const id = given.scope
      ? `${given.scope.id}/providers/${type}/${name}`
      : idBelow(place, type, names);
    const resource: BlueprintResource = {
      takesTags: parent === undefined && given.scope === undefined,
      properties: {},
      dependsOn: [],
      apiVersion: apiVersionOf(type),
      ...rest,
      symbol: this.#symbols.name(symbol),
      type,
      name,
      ...(parent && { parent }),
      place,
      id,
      pointer,
    };
    if (this.#byId.has(id.toLowerCase())) {
      this.refuse(
        pointer,
        `is a second ${type} called ${name}`,
        'one resource of each name in its group',
      );
    }
    this.#byId.set(id.toLowerCase(), resource);
    this.resources.push(resource);
    return resource;
  }

  /** The resource of an id, where these files make it. */
  find(id: string): BlueprintResource | undefined {
    return this.#byId.get(id.trim().toLowerCase());
  }

  /** The id as a value: that of a resource of these files, or the text. */
  idOf(id: string): Value {
    const resource = this.find(id);
    return resource ? new IdOf(resource) : id.trim();
  }

  /** Whether the landing zone says that something stands already. */
  isExisting(id: string): boolean {
    return standsAlready(this.landingZone, id);
  }
}
