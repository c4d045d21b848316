import { FieldError } from '@ringfence/engine';
import {
  Blueprint,
  BlueprintResource,
  SECTIONS,
  Section,
  pointedTo,
} from '../blueprint';
import { commentLine } from '../escaped';
import { headerOf } from '../header';
import {
  NotWritableError,
  Unsayable,
  WrittenAbout,
  WrittenFile,
  WrittenFiles,
} from '../written';
import {
  MadeWorkspace,
  isWorkspace,
  provisioning,
  workspace,
} from './files/workspace';
import type { Made } from './maker';
import { COMMAND_MAKERS, FILE_MAKERS } from './makers';
import { Said } from './Said';
import { Step } from './shell/command';
import { Asked, scriptText } from './shell/script';
import { yamlText } from '../yaml/yamlText';

const TITLES: Record<Section, string> = {
  network: 'The network, with what guards it first',
  dns: 'Private names',
  resources: 'What the workspace leans on, closed from the first command on',
  workspace: 'The workspace, and the private way to it',
  compute: 'Where code runs',
  serving: 'What serves models',
};

/** By chapter, each after what it needs. */
function inOrder({ resources }: Blueprint): BlueprintResource[] {
  const done = new Set<BlueprintResource>();
  const ordered: BlueprintResource[] = [];
  const visit = (resource: BlueprintResource) => {
    if (done.has(resource)) return;
    done.add(resource);
    pointedTo(resource).forEach(visit);
    ordered.push(resource);
  };
  for (const section of SECTIONS) {
    resources.filter(one => one.section === section).forEach(visit);
  }
  return ordered;
}

/** What az takes for something else than a text: the name of a file to read, or an option. */
const MISREAD = /^(-|@|[^=]*=@)/;

function misread({ resource }: Said, steps: readonly Step[]): FieldError[] {
  const words = steps.flatMap(({ commands }) =>
    commands.flatMap(({ options }) => options.flatMap(([, values]) => values)),
  );
  return words.flatMap(word =>
    typeof word === 'string' && MISREAD.test(word)
      ? {
          pointer: resource.pointer,
          message: `holds ${JSON.stringify(
            word.slice(0, 100),
          )}, which az takes for the name of a file or for an option`,
          expected:
            'a text that begins with neither @ nor -, or another dialect',
        }
      : [],
  );
}

/** The part of an isolation that a script makes, as the reader of a report thinks of it. */
const partOf = (pointer: string): string =>
  /^\/(customNetwork|inbound\/privateEndpoints|resources\/\w+)/.exec(
    pointer,
  )?.[0] ?? pointer;

/** What is made by the script alone: it is said, but no reader of files sees it. */
function byScript(resources: readonly BlueprintResource[]): Unsayable[] {
  const parts = new Set(
    resources
      .filter(({ type }) => type in COMMAND_MAKERS)
      .map(({ pointer }) => partOf(pointer)),
  );
  return [...parts].sort().map(pointer => ({
    pointer,
    what: 'what is no part of Azure Machine Learning itself',
    why: 'Azure ML YAML has no place for it',
    instead: 'deploy.sh makes it',
  }));
}

/** What whoever runs the script has to say, as far as it is used. */
const askedOf = ({ parameters }: Blueprint): Asked[] =>
  parameters
    .filter(({ value }) => value === undefined)
    .map(({ name, description }) => ({
      variable: name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      description,
    }));

function makeOne(said: Said): Made {
  const { type, pointer } = said.resource;
  const maker = FILE_MAKERS[type] ?? COMMAND_MAKERS[type];
  if (!maker) {
    said.refuse(
      pointer,
      `needs ${type}, which neither Azure ML YAML nor a command of az makes here`,
      'another dialect',
    );
    return { steps: [] };
  }
  return maker(said);
}

/** Writes a blueprint as Azure ML YAML, with a script for what that cannot say. @internal */
export function printAzml(
  blueprint: Blueprint,
  about: WrittenAbout,
): WrittenFiles {
  const header = headerOf(blueprint, about);
  const comment = header.map(([key, text]) => `${key}: ${commentLine(text)}`);
  const chapters = new Map<Section, Step[]>(
    SECTIONS.map(section => [section, []]),
  );
  const files: NonNullable<Made['file']>[] = [];
  const unsayable = [...blueprint.unsayable];
  const problems: FieldError[] = [];
  let made: { said: Said; workspace: MadeWorkspace } | undefined;
  for (const resource of inOrder(blueprint)) {
    const said = new Said(resource, blueprint);
    const own = isWorkspace(resource.type) ? workspace(said) : undefined;
    if (own) made = { said, workspace: own };
    const { file, steps } = own ?? makeOne(said);
    if (file) files.push(file);
    files.push(...(own?.more ?? []));
    chapters.get(resource.section)!.push(...steps);
    said.end();
    unsayable.push(...said.unsayable);
    problems.push(...said.problems, ...misread(said, steps));
  }
  if (problems.length > 0) throw new NotWritableError(problems);
  if (made) {
    chapters.get('workspace')!.push(
      ...made.workspace.afterwards,
      ...provisioning(made.said, {
        deploys: blueprint.resources.some(({ type }) =>
          type.endsWith('/onlineEndpoints/deployments'),
        ),
        spark: made.workspace.forSpark,
      }),
    );
  }
  const script: WrittenFile = {
    path: 'deploy.sh',
    content: scriptText(
      [
        `Makes ${blueprint.workspace.name} and everything that it needs.`,
        '',
        ...comment,
        '',
        'Sign in with az login first; the extensions ml and application-insights of',
        'az are needed. It stops at the first command that fails, and may be run',
        'again then.',
      ],
      blueprint.place.subscriptionId,
      askedOf(blueprint),
      SECTIONS.map(section => ({
        title: TITLES[section],
        steps: chapters.get(section)!,
      })),
    ),
  };
  return {
    files: [
      script,
      ...files.map(({ path, value }) => ({
        path,
        content: yamlText(value, comment.join('\n')),
      })),
    ],
    unsayable: [...unsayable, ...byScript(blueprint.resources)],
  };
}
