import {
  Blueprint,
  BlueprintResource,
  Expression,
  IdOf,
  OutputOf,
  Value,
} from '../blueprint';
import { Addresses } from './addresses';
import { inAzapi } from './azapi';
import { Beside } from './azurerm';
import { Code, NameOf } from './code';
import { Form, outputsOf } from './forms';
import {
  Arguments,
  Attribute,
  Block,
  Item,
  attributes,
  block,
  keyText,
  quoted,
} from './hcl';

/** Resources that an item names by an expression. */
function namedIn(items: readonly Item[]): Set<BlueprintResource> {
  const found = new Set<BlueprintResource>();
  const visit = (value: Value): void => {
    if (value instanceof Expression) {
      const names =
        value instanceof IdOf ||
        value instanceof OutputOf ||
        value instanceof NameOf;
      if (names) found.add(value.resource);
    } else if (typeof value === 'object') Object.values(value).forEach(visit);
  };
  for (const item of items) {
    if ('body' in item) namedIn(item.body).forEach(one => found.add(one));
    else visit(item.value);
  }
  return found;
}

const code = (texts: readonly string[]): Value[] =>
  [...new Set(texts)].map(text => new Code(text));

/** The tags of everything, and those of this resource. */
function tagsOf(own: Record<string, string> = {}): Code {
  const pairs = Object.entries(own).map(
    ([key, text]) => `${keyText(key)} = ${quoted(text)}`,
  );
  return new Code(
    pairs.length ? `merge(var.tags, { ${pairs.join(', ')} })` : 'var.tags',
  );
}

const withTags = (
  given: Arguments,
  { takesTags, tags }: BlueprintResource,
): Arguments => ({ ...given, tags: takesTags ? tagsOf(tags) : undefined });

/** What its second step changes, the first one leaves alone. */
function lifecycle(
  { later, properties }: BlueprintResource,
  form: Form,
): Block[] {
  if (!later) return [];
  const changed = Object.keys(later.properties).filter(key =>
    Object.hasOwn(properties, key),
  );
  const paths =
    form.as === 'azurerm'
      ? [form.said.accessArgument!]
      : changed.map(key => `body.properties.${key}`);
  return [
    {
      ...block('lifecycle', { ignore_changes: code(paths) }),
      comment: 'The update below opens it, once it is there',
    },
  ];
}

/** The parts of a resource, by whichever provider. */
interface Parts {
  given: Arguments;
  blocks?: readonly Block[];
  /** Arguments that stand below the blocks. */
  last?: Arguments;
  beside?: readonly Beside[];
}

/** What may run code in a subnet that it names. */
const RUNS = /^Microsoft\.MachineLearningServices\/workspaces(\/computes)?$/;

/** Writes the resources of a blueprint as blocks. @internal */
export class ResourceBlocks {
  readonly #forms: ReadonlyMap<BlueprintResource, Form>;
  readonly #addresses: Addresses;
  readonly #outputs: ReturnType<typeof outputsOf>;
  /** What says parts of a resource beside it, by their addresses. */
  readonly #partsOf = new Map<BlueprintResource, string[]>();

  constructor(
    blueprint: Blueprint,
    forms: ReadonlyMap<BlueprintResource, Form>,
    addresses: Addresses,
  ) {
    this.#forms = forms;
    this.#addresses = addresses;
    this.#outputs = outputsOf(blueprint);
  }

  /** A resource, what says parts of it, and its second step. */
  of(resource: BlueprintResource): Block[] {
    const form = this.#forms.get(resource)!;
    if (form.as === 'inside') return [];
    const {
      given,
      blocks = [],
      last = {},
      beside = [],
    }: Parts = form.as === 'azurerm'
      ? form.said
      : inAzapi(resource, form.arm, this.#outputs.get(resource) ?? []);
    const [type, label] = this.#addresses.labelsOf(resource);
    const items = [
      ...attributes(withTags(given, resource)),
      ...blocks,
      ...attributes(last),
      ...lifecycle(resource, form),
    ];
    return [
      {
        type: 'resource',
        labels: [type, label],
        comment: resource.why,
        body: [...items, ...this.#waitsFor(resource, items)],
      },
      ...this.#later(resource),
      ...this.#beside(beside, resource, label),
    ];
  }

  #later(resource: BlueprintResource): Block[] {
    const { later, type, symbol } = resource;
    if (!later) return [];
    return [
      {
        type: 'resource',
        labels: [
          'azapi_update_resource',
          this.#addresses.label('azapi_update_resource', `${symbol} access`),
        ],
        comment:
          'Azure takes this only once the resource is there, and only in a preview of its API',
        body: attributes({
          type: `${type}@${later.apiVersion}`,
          resource_id: new IdOf(resource),
          body: { properties: later.properties },
        }),
      },
    ];
  }

  /** What has to be there first although no value names it. */
  #waitsFor(
    { dependsOn, type }: BlueprintResource,
    items: readonly Item[],
  ): Attribute[] {
    const named = namedIn(items);
    // What runs in a subnet starts once its group, routes and way out are there.
    const parts = RUNS.test(type)
      ? [...named].flatMap(one => this.#partsOf.get(one) ?? [])
      : [];
    const before = dependsOn
      .filter(one => !named.has(one))
      .flatMap(one => this.#addresses.of(one) ?? []);
    const addresses = [...before, ...parts];
    return attributes({
      depends_on: addresses.length ? code(addresses) : undefined,
    });
  }

  #beside(
    beside: readonly Beside[],
    resource: BlueprintResource,
    ofResource: string,
  ): Block[] {
    let before: string | undefined;
    return beside.map(({ type, label, why, given, isChained }) => {
      const own = this.#addresses.label(type, label ?? ofResource);
      if (!isChained) {
        const known = this.#partsOf.get(resource) ?? [];
        this.#partsOf.set(resource, [...known, `${type}.${own}`]);
      }
      const waits = isChained && before ? code([before]) : undefined;
      before = isChained ? `${type}.${own}` : before;
      return {
        type: 'resource',
        labels: [type, own],
        comment: why,
        body: attributes({ ...given, depends_on: waits }),
      };
    });
  }
}
