import {
  BlueprintParameter,
  BlueprintResource,
  IdOf,
  OutputOf,
  ParameterOf,
  namesOf,
} from '../blueprint';
import { Symbols } from '../blueprint/symbols';
import type { Stage } from '../stages';
import { bicepText } from './bicepText';
import { FileWriter } from './fileWriter';
import { parameterText, tagsText } from './parameterText';
import { resourceText } from './resource';
import { Code, Entries, Entry, declaration } from './syntax';

/** What a value of a resource is called outside of the file that makes it. */
function wordsOf(value: IdOf | OutputOf): string {
  const { symbol } = value.resource;
  if (value instanceof IdOf) return `${symbol} id`;
  const names = value.path.filter(key => key !== 'properties').map(String);
  return `${symbol} ${names.join(' ')}`;
}

const describe = ({ resource }: IdOf | OutputOf) =>
  `Of ${resource.type} ${namesOf(resource).join('/')}`;

/** A value that passes between files, with its name on the way. */
interface Passed {
  value: IdOf | OutputOf;
  parameter: BlueprintParameter;
}

const isSameValue = (one: IdOf | OutputOf, other: IdOf | OutputOf) =>
  one.resource === other.resource &&
  one.constructor === other.constructor &&
  JSON.stringify('path' in one ? one.path : []) ===
    JSON.stringify('path' in other ? other.path : []);

/** The file of what is deployed to another group. @internal */
export class ModuleWriter extends FileWriter {
  readonly stage: Stage;
  /** What the main file calls it. */
  readonly symbol: string;
  /** What it is given, besides the region and tags. */
  readonly taken: Passed[] = [];
  readonly parameters = new Map<string, BlueprintParameter>();
  /** What it waits for although it is given nothing of it. */
  readonly after = new Set<BlueprintResource>();
  readonly #given: Passed[] = [];
  readonly #outside = new Map<BlueprintResource, string>();
  readonly #body: string[];

  constructor(stage: Stage, symbol: string, names: readonly string[]) {
    const symbols = new Symbols();
    names.forEach(name => symbols.name(name));
    super(stage.resources, symbols);
    this.stage = stage;
    this.symbol = symbol;
    this.#body = stage.resources.map(resource => resourceText(resource, this));
  }

  get path(): string {
    return `modules/${this.stage.name}.bicep`;
  }

  get takesRegion(): boolean {
    return this.resources.some(({ location }) => location === 'region');
  }

  get takesTags(): boolean {
    return this.resources.some(({ takesTags }) => takesTags);
  }

  /** The name under which it gives a value out. */
  output(value: IdOf | OutputOf): string {
    return this.#passed(this.#given, value);
  }

  override parameter({ parameter }: ParameterOf): string {
    this.parameters.set(parameter.name, parameter);
    return parameter.name;
  }

  override symbolOf(resource: BlueprintResource): string {
    if (this.has(resource)) return resource.symbol;
    this.after.add(resource);
    const known = this.#outside.get(resource);
    if (known !== undefined) return known;
    const { parent, type, apiVersion, name, symbol } = resource;
    this.#outside.set(resource, symbol);
    const where: Entry[] = parent
      ? [['parent', new Code(this.symbolOf(parent))]]
      : [];
    this.standing.declarations.push(
      declaration(
        `resource ${symbol} '${type}@${apiVersion}' existing`,
        new Entries([...where, ['name', name]]),
      ),
    );
    return symbol;
  }

  override waitsFor(resources: readonly BlueprintResource[]): string[] {
    resources.filter(one => !this.has(one)).forEach(one => this.after.add(one));
    return resources.filter(one => this.has(one)).map(({ symbol }) => symbol);
  }

  protected override foreign(value: IdOf | OutputOf): string {
    return this.#passed(this.taken, value);
  }

  #passed(list: Passed[], value: IdOf | OutputOf): string {
    const known = list.find(one => isSameValue(one.value, value));
    if (known) return known.parameter.name;
    const parameter = {
      name: this.symbols.name(wordsOf(value)),
      description: describe(value),
    };
    list.push({ value, parameter });
    return parameter.name;
  }

  /** Its text; asked for once everything that it gives out is known. */
  text(region: BlueprintParameter): string {
    const { taken, parameters, standing } = this;
    const { name: _, value: __, ...rest } = region;
    const group = this.stage.place.resourceGroup;
    return `${[
      `metadata description = ${bicepText(
        `What stands in the resource group ${group}`,
      )}`,
      ...(this.takesRegion
        ? [parameterText({ name: 'location', ...rest })]
        : []),
      ...(this.takesTags ? [tagsText()] : []),
      ...[...parameters.values()].map(({ name, description, value }) =>
        parameterText({ name, description, value }),
      ),
      ...taken.map(({ parameter }) => parameterText(parameter)),
      ...standing.declarations,
      ...this.#body,
      ...this.#given.map(
        ({ value, parameter }) =>
          `output ${parameter.name} string = ${this.expression(value)}`,
      ),
    ].join('\n\n')}\n`;
  }
}
