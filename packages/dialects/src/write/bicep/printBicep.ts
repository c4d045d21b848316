import { hasLater, unsayableInTemplates } from '../afterwards';
import {
  Blueprint,
  BlueprintParameter,
  BlueprintResource,
  IdOf,
  SECTIONS,
  Section,
} from '../blueprint';
import { headerOf } from '../header';
import { stagesOf } from '../stages';
import type { WrittenAbout, WrittenFile, WrittenFiles } from '../written';
import { bicepText } from './bicepText';
import {
  ENDPOINT_MODULE,
  ModuleEndpoint,
  endpointModule,
  endpointText,
  moduleEndpoints,
} from './endpointModule';
import { MainWriter } from './mainWriter';
import { afterwardsText, parameterText, tagsText } from './parameterText';
import { resourceText } from './resource';
import { Code, Entries, printed } from './syntax';

const HEADINGS: Record<Section, string> = {
  network: 'Network',
  dns: 'Private DNS',
  resources: 'Storage, key vault, registry and monitoring',
  workspace: 'Workspace',
  compute: 'Compute',
  serving: 'Serving',
};

const heading = (text: string) => `// --- ${text} ---`;

/** What stands at the top of the main file. */
const headerText = (blueprint: Blueprint, about: WrittenAbout) =>
  headerOf(blueprint, about)
    .map(([key, text]) => `metadata ${key} = ${bicepText(text)}`)
    .join('\n');

const regionOf = ({ region }: Blueprint): BlueprintParameter => ({
  name: 'location',
  description: 'The region of everything that is made',
  value: region,
});

/** The resources of the main file, under a heading for each section. */
function sectionsOf(
  main: MainWriter,
  endpoints: readonly ModuleEndpoint[],
): string[] {
  const textOf = (resource: BlueprintResource): string[] => {
    if (endpoints.some(({ zoneGroup }) => zoneGroup === resource)) return [];
    const one = endpoints.find(({ endpoint }) => endpoint === resource);
    return [
      one
        ? endpointText(one, main.waitsFor(resource.dependsOn), main)
        : resourceText(resource, main),
    ];
  };
  return SECTIONS.flatMap(section => {
    const texts = [
      ...main.modules
        .filter(({ stage }) => stage.resources[0].section === section)
        .map(module => main.moduleText(module)),
      ...main.resources
        .filter(resource => resource.section === section)
        .flatMap(textOf),
    ];
    return texts.length > 0 ? [heading(HEADINGS[section]), ...texts] : [];
  });
}

/** The name of the environment variable that gives a parameter. */
const variableOf = (name: string) =>
  name.replace(/([A-Z])/g, '_$1').toUpperCase();

/** The values of the parameters; what has none comes from whoever deploys. */
function parametersFile(blueprint: Blueprint): string {
  const { tags, parameters } = blueprint;
  const line = (name: string, value: string) => `param ${name} = ${value}`;
  const asked = parameters.filter(({ value }) => value === undefined);
  return `${[
    "using 'main.bicep'",
    [
      line('location', printed(blueprint.region)),
      line('tags', printed(new Entries(Object.entries(tags)))),
      ...parameters.flatMap(({ name, value }) =>
        value === undefined ? [] : [line(name, printed(value))],
      ),
    ].join('\n'),
    ...(asked.length > 0
      ? [
          [
            '// Whoever deploys sets these variables; no file holds them',
            ...asked.map(({ name }) =>
              line(
                name,
                printed(
                  new Code(`readEnvironmentVariable('${variableOf(name)}')`),
                ),
              ),
            ),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n')}\n`;
}

/** Writes a blueprint as a Bicep file, with a module for each other group and the values of its parameters. @internal */
export function printBicep(
  blueprint: Blueprint,
  about: WrittenAbout,
): WrittenFiles {
  const main = new MainWriter(blueprint, stagesOf(blueprint));
  const region = regionOf(blueprint);
  const endpoints = moduleEndpoints(main.resources, blueprint.resources);
  const sections = sectionsOf(main, endpoints);
  const { declarations } = main.standing;
  const content = `${[
    headerText(blueprint, about),
    "targetScope = 'resourceGroup'",
    parameterText(region),
    tagsText(blueprint.tags),
    ...(hasLater(blueprint) ? [afterwardsText()] : []),
    ...blueprint.parameters.map(parameterText),
    ...(declarations.length > 0
      ? [heading('What stands already'), ...declarations]
      : []),
    ...sections,
    `@description('The id of the workspace.')\noutput workspaceId string = ${main.expression(
      new IdOf(blueprint.workspace),
    )}`,
  ].join('\n\n')}\n`;
  const files: WrittenFile[] = [
    { path: 'main.bicep', content },
    { path: 'main.bicepparam', content: parametersFile(blueprint) },
    ...(endpoints.length > 0
      ? [{ path: ENDPOINT_MODULE, content: endpointModule() }]
      : []),
    ...main.modules.map(module => ({
      path: module.path,
      content: module.text(region),
    })),
  ];
  return { files, unsayable: unsayableInTemplates(blueprint) };
}
