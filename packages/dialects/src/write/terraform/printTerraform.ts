import { Blueprint, SECTIONS, Section } from '../blueprint';
import {
  NotWritableError,
  WrittenAbout,
  WrittenFile,
  WrittenFiles,
} from '../written';
import { Addresses } from './addresses';
import { ResourceBlocks } from './blocks';
import { formsOf } from './forms';
import {
  dataBlocks,
  outputBlocks,
  providerBlocks,
  versionBlocks,
} from './frame';
import { Block, HclPrinter } from './hcl';
import { headerOf } from './header';
import { variableBlocks } from './variables';

const ofAzapi = ({ labels: [type] }: Block) => type.startsWith('azapi_');

/**
 * The files of a root module are all there is of it, so that one without a compute
 * says that there is none.
 */
function refuseUnknownCompute({ statesCompute }: Blueprint): void {
  if (statesCompute) return;
  throw new NotWritableError([
    {
      pointer: '/compute',
      message: 'is not stated, and a root module says what there is of it',
      expected: 'the computes, or an empty list; or another dialect',
    },
  ]);
}

/** Writes a blueprint as a root module of Terraform, a file for each chapter. @internal */
export function printTerraform(
  blueprint: Blueprint,
  about: WrittenAbout,
): WrittenFiles {
  refuseUnknownCompute(blueprint);
  const forms = formsOf(blueprint);
  const addresses = new Addresses(blueprint, forms);
  const printer = new HclPrinter(addresses);
  const made = new ResourceBlocks(blueprint, forms, addresses);
  const sections = new Map<Section, Block[]>();
  for (const resource of blueprint.resources) {
    const { section } = resource;
    sections.set(section, [
      ...(sections.get(section) ?? []),
      ...made.of(resource),
    ]);
  }
  const hasAzapi = [...sections.values()].flat().some(ofAzapi);
  const file = (path: string, blocks: readonly Block[]): WrittenFile[] =>
    blocks.length ? [{ path, content: printer.file(blocks) }] : [];
  const chapters = SECTIONS.flatMap(section =>
    file(`${section}.tf`, sections.get(section) ?? []),
  );
  // What is looked up is known once everything else is written.
  const [main] = file('main.tf', dataBlocks(addresses));
  const header = headerOf(blueprint.workspace.name, about);
  return {
    files: [
      { ...main, content: `${header}\n${main.content}` },
      ...chapters,
      ...file('variables.tf', variableBlocks(blueprint, addresses)),
      ...file('outputs.tf', outputBlocks(blueprint, addresses)),
      ...file('providers.tf', providerBlocks(blueprint, hasAzapi)),
      ...file('versions.tf', versionBlocks(hasAzapi)),
    ],
    unsayable: blueprint.unsayable,
  };
}
