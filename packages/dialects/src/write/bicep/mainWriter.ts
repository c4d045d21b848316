import {
  Blueprint,
  BlueprintResource,
  IdOf,
  OutputOf,
  ParameterOf,
} from '../blueprint';
import { Symbols } from '../blueprint/symbols';
import { commentLine } from '../escaped';
import type { Stages } from '../stages';
import { bicepText } from './bicepText';
import { FileWriter } from './fileWriter';
import { ModuleWriter } from './moduleWriter';
import { groupCode } from './standing';
import { Code, Entries, Entry, declaration } from './syntax';

/** Every name that the files use by themselves. */
const namesOf = ({ resources, parameters }: Blueprint) => [
  'location',
  'tags',
  ...parameters.map(({ name }) => name),
  ...resources.map(({ symbol }) => symbol),
];

/** The file that everything begins with. @internal */
export class MainWriter extends FileWriter {
  readonly modules: readonly ModuleWriter[];

  constructor(blueprint: Blueprint, { own, elsewhere }: Stages) {
    const names = namesOf(blueprint);
    const symbols = new Symbols();
    names.forEach(name => symbols.name(name));
    super(own, symbols);
    this.modules = elsewhere.map(
      stage =>
        new ModuleWriter(stage, symbols.name(`${stage.name} module`), names),
    );
  }

  override parameter({ parameter }: ParameterOf): string {
    return parameter.name;
  }

  override symbolOf(resource: BlueprintResource): string {
    return resource.symbol;
  }

  override waitsFor(resources: readonly BlueprintResource[]): string[] {
    return [
      ...new Set(
        resources.map(one =>
          this.has(one) ? one.symbol : this.#moduleOf(one).symbol,
        ),
      ),
    ];
  }

  protected override foreign(value: IdOf | OutputOf): string {
    const module = this.#moduleOf(value.resource);
    return `${module.symbol}.outputs.${module.output(value)}`;
  }

  #moduleOf(resource: BlueprintResource): ModuleWriter {
    return this.modules.find(module => module.has(resource))!;
  }

  /** The statement that deploys a module. */
  moduleText(module: ModuleWriter): string {
    const { place } = module.stage;
    const given: Entry[] = [
      ...(module.takesRegion ? ['location'] : []),
      ...(module.takesTags ? ['tags'] : []),
      ...module.parameters.keys(),
    ].map(name => [name, new Code(name)]);
    for (const { value, parameter } of module.taken) {
      given.push([parameter.name, new Code(this.expression(value))]);
    }
    const named = module.taken.map(({ value }) => value.resource);
    const waits = this.waitsFor(
      [...module.after].filter(one => !named.includes(one)),
    ).filter(symbol => !this.waitsFor(named).includes(symbol));
    const entries: Entry[] = [['scope', groupCode(place)]];
    if (given.length > 0) entries.push(['params', new Entries(given)]);
    if (waits.length > 0) {
      entries.push(['dependsOn', waits.map(symbol => new Code(symbol))]);
    }
    const why = `What stands in the resource group ${place.resourceGroup}`;
    return `// ${commentLine(why)}\n${declaration(
      `module ${module.symbol} ${bicepText(module.path)}`,
      new Entries(entries),
    )}`;
  }
}
