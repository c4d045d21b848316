import { pointer } from '@ringfence/engine';
import { SourceNode } from '../shared/sourceNode';
import { resolvedBody } from './dynamicBlocks';
import { bodiesOf, Declared, declaredIn, named } from './hclSections';
import { instancesOf } from './instances';
import { callOf, unreadCall } from './moduleCalls';
import { Resolver } from './resolve';
import { TerraformResource, UnreadPart } from './resource';
import { meantBy, verifiedWorkspace } from './verifiedWorkspace';

type Body = Record<string, unknown>;

/** How many resources `count` and `for_each` may add, so that a short file stays short work. */
const MAX_UNROLLED = 2000;
/** Most modules that one configuration may open. */
const MAX_MODULES = 200;

/** What one configuration comes to, with all modules that it calls. */
export interface Reach {
  readonly modules: Readonly<Record<string, Body>>;
  readonly resources: TerraformResource[];
  readonly unread: UnreadPart[];
  readonly notes: string[];
  unrolled: number;
  opened: number;
  isExhausted: boolean;
}

/** Which module it is: its content, and where that stands and is called from. */
interface Place {
  document: Body;
  /** Pointer of its content in the document. */
  at: string;
  /** `module.net.`; empty for the outermost. */
  prefix: string;
  /** Its folder, relative to the root module's. */
  folder: string;
}

/** Who gives a module the values of its variables. */
interface Caller {
  value(name: string): unknown;
  /** Whether the value is not told, and its default then not either. */
  isOpen?(name: string): boolean;
}

/** One module of a configuration, with the values that its caller gives it. */
export class HclModule {
  readonly #place: Place;
  readonly #reach: Reach;
  readonly #declared: Declared[];
  readonly #resolver: Resolver;
  readonly #outputs: Map<string, Body>;
  /** The modules that it calls, by name and index. */
  readonly #children = new Map<string, HclModule>();

  private constructor(place: Place, reach: Reach, caller: Caller) {
    this.#place = place;
    this.#reach = reach;
    this.#declared = declaredIn(place.document, place.at);
    this.#outputs = bodiesOf(place.document.output);
    const variables = bodiesOf(place.document.variable);
    const locals = new Map(named(place.document.locals));
    const bodies = new Map(
      this.#declared.map(({ address, body }) => [address, body]),
    );
    this.#resolver = Resolver.create({
      prefix: place.prefix,
      variable: name => {
        if (!variables.has(name) || caller.isOpen?.(name)) return undefined;
        const given = caller.value(name);
        return given === undefined ? variables.get(name)?.default : given;
      },
      local: name => locals.get(name),
      resource: address => bodies.get(address),
      output: (module, index, name) =>
        (
          this.#children.get(`${module}${index}`) ??
          this.#children.get(`${module}${index === '' ? '[0]' : ''}`)
        )?.output(name),
    });
    this.#open();
  }

  static create(place: Place, reach: Reach, caller: Caller): HclModule {
    return new HclModule(place, reach, caller);
  }

  /** What an output comes to. */
  output(name: string): unknown {
    const body = this.#outputs.get(name);
    return body && this.#resolver.resolve(body.value);
  }

  /** Sets its resources down, and those of the modules that it calls. */
  read(): void {
    this.#declared.forEach(declared => this.#add(declared));
    for (const child of this.#children.values()) child.read();
    this.#reach.isExhausted ||= this.#resolver.isExhausted;
  }

  #open(): void {
    const { document, at, folder } = this.#place;
    for (const [name, body] of bodiesOf(document.module)) {
      const place = `${at}${pointer('module', name)}`;
      const local = callOf(body, folder, this.#reach.modules);
      const verified = verifiedWorkspace(name, body, place);
      const instances = this.#instancesOf(body);
      const count = instances?.length ?? 0;
      const isRead = (local ?? verified) !== undefined && instances;
      if (!isRead || this.#reach.opened + count > MAX_MODULES) {
        const written = this.#resolver.resolve(body) as Body;
        this.#reach.unread.push(...unreadCall(name, written, place));
        continue;
      }
      this.#reach.opened += count;
      if (verified) {
        this.#reach.unread.push(...verified.unread);
        this.#reach.notes.push(verified.note);
      }
      for (const { index, values } of instances) {
        this.#openOne(
          name,
          index,
          { folder, ...(local ?? verified!) },
          variable => {
            const value = this.#given(body, variable, values);
            return verified ? meantBy(variable, value) : value;
          },
        );
      }
    }
  }

  #openOne(
    name: string,
    index: string,
    { document, at, folder }: Omit<Place, 'prefix'>,
    value: Caller['value'],
  ): void {
    const prefix = `${this.#place.prefix}module.${name}${index}.`;
    const child = HclModule.create(
      { document, at, folder, prefix },
      this.#reach,
      { value },
    );
    this.#children.set(`${name}${index}`, child);
  }

  #given(call: Body, variable: string, values: Body): unknown {
    return Object.hasOwn(call, variable)
      ? this.#resolver.resolve(call[variable], values)
      : undefined;
  }

  #instancesOf({ count, for_each: each }: Body) {
    return instancesOf({
      count: this.#resolver.resolve(count),
      for_each: this.#resolver.resolve(each),
    });
  }

  #add({ address, type, body, at, isData }: Declared): void {
    const reach = this.#reach;
    const add = (index: string, values: Body, doubt?: SourceNode) =>
      reach.resources.push({
        address: `${this.#place.prefix}${address}${index}`,
        type,
        body: SourceNode.create(resolvedBody(body, this.#resolver, values), at),
        ...(doubt && { doubt }),
        ...(isData && { isData }),
      });
    const instances = this.#instancesOf(body);
    const more = (instances?.length ?? 0) - 1;
    if (!instances || reach.unrolled + more > MAX_UNROLLED) {
      const node = SourceNode.create(this.#resolver.resolve(body), at);
      add('', {}, node.get('count', 'for_each') ?? node);
      return;
    }
    reach.unrolled += Math.max(0, more);
    for (const { index, values } of instances) add(index, values);
  }
}
