import { pointer } from '@ringfence/engine';
import { HclModule, Reach } from './hclModule';
import { TerraformDocument } from './resource';

/** What is known beside the configuration itself. @public */
export interface TerraformOptions {
  /** All files of the module are in the document, so that what is not there is not made. */
  whole?: boolean;
  /** The subscription that the provider works in, where it is known. */
  subscriptionId?: string;
  /** Values of the root module's variables. */
  values?: Record<string, unknown>;
  /** Configurations of local modules, by their folder relative to the root module's. */
  modules?: Record<string, Record<string, unknown>>;
  /** Names of the files of the module that are not in the document. */
  missing?: readonly string[];
  /** Variables whose value depends on which file of variables is used, so that it is not known. */
  unsettled?: readonly string[];
  /** Files of variables that are not loaded unless they are named. */
  unusedVariableFiles?: readonly string[];
}

/** The kinds of blocks that are read, or that make nothing. */
const SECTIONS = new Set([
  'check',
  'data',
  'ephemeral',
  'import',
  'locals',
  'module',
  'moved',
  'output',
  'provider',
  'removed',
  'resource',
  'terraform',
  'variable',
  '//',
]);

/**
 * The resources of plain HCL, as `hcl2json` gives it, or of a `.tf.json` file, with
 * those of the local modules that it calls.
 */
export function readHcl(
  document: Record<string, unknown>,
  {
    whole = false,
    values = {},
    modules = {},
    missing = [],
    unsettled = [],
    unusedVariableFiles = [],
  }: TerraformOptions,
): TerraformDocument {
  const reach: Reach = {
    modules,
    resources: [],
    unread: [],
    notes: [],
    unrolled: 0,
    opened: 0,
    isExhausted: false,
  };
  const root = HclModule.create(
    { document, at: '', prefix: '', folder: '' },
    reach,
    {
      value: name => (Object.hasOwn(values, name) ? values[name] : undefined),
      isOpen: name => unsettled.includes(name),
    },
  );
  root.read();
  const { notes } = reach;
  if (unusedVariableFiles.length) {
    notes.push(
      `${unusedVariableFiles.join(
        ', ',
      )}: not loaded by Terraform unless it is named (--var-file)${
        unsettled.length
          ? `; what it sets differently is not known: ${unsettled.join(', ')}`
          : ''
      }`,
    );
  }
  for (const section of Object.keys(document)) {
    if (SECTIONS.has(section)) continue;
    reach.unread.push({
      reason: `blocks of the kind ${section.slice(0, 100)} are not read`,
      at: pointer(section),
      words: section,
    });
  }
  if (!whole) {
    reach.unread.push({
      reason: 'other files of its folder were not read',
      at: '',
      words: missing.join(', ') || 'one file of a Terraform configuration',
    });
  }
  if (reach.isExhausted) {
    notes.push(
      'The references come to more values than are followed; what was not reached is not known',
    );
  }
  const unreadModules = reach.unread.filter(({ at }) =>
    at.includes(pointer('module')),
  );
  if (unreadModules.length) {
    notes.push(
      `${unreadModules
        .map(({ reason }) => reason)
        .join(
          '; ',
        )}; judge the plan (terraform show -json) to see what is made`,
    );
  }
  return { resources: reach.resources, unread: reach.unread, notes };
}
