import { Draft } from '../shared/draft';
import { isRecord } from '../shared/sourceNode';
import { Reading, Subject } from '../subject';
import { readAzapi } from './azapi';
import { computeType, isCompute, readCompute } from './compute';
import { readHcl } from './hcl';
import { readPlan, valuesOf } from './plan';
import {
  isOpen,
  names,
  TerraformDocument,
  TerraformResource,
} from './resource';
import { isRule, readRule } from './rules';
import { joinParts, nameOf, readWorkspace, WORKSPACE_TYPES } from './workspace';

/** Whether a document is what `terraform show -json` prints. @public */
export const isTerraformPlan = (document: unknown): boolean =>
  isRecord(document) &&
  (document.terraform_version !== undefined ||
    document.format_version !== undefined) &&
  valuesOf(document) !== undefined;

/** Whether a document is Terraform configuration as JSON. @public */
export const isTerraformConfiguration = (document: unknown): boolean =>
  isRecord(document) &&
  ['resource', 'module', 'variable', 'locals', 'provider', 'terraform'].some(
    section =>
      Object.hasOwn(document, section) &&
      (isRecord(document[section]) || Array.isArray(document[section])),
  );

const isWorkspace = ({ type }: TerraformResource) =>
  Object.hasOwn(WORKSPACE_TYPES, type);

/** A compute or rule whose workspace stands elsewhere. */
function readAlone(
  resource: TerraformResource,
  draft: Draft,
): Subject | undefined {
  const name = nameOf(resource);
  if (isCompute(resource)) {
    draft.put(['compute'], [], resource.body.at);
    readCompute(draft, ['compute', 0], resource);
    const kind = computeType(resource);
    return draft.subject('compute', resource.body.at, { name, kind });
  }
  if (!isRule(resource)) return undefined;
  draft.put(['outbound', 'rules'], [], resource.body.at);
  readRule(draft, ['outbound', 'rules', 0], resource);
  return draft.subject('outbound-rule', resource.body.at, { name });
}

function readAll(document: TerraformDocument): Reading {
  const notes = [...document.notes];
  const draftOf = () => Draft.create({ isExpression: isOpen, notes });
  const azapi = readAzapi(document.resources);
  notes.push(...azapi.notes);
  const workspaces = document.resources.filter(isWorkspace);
  const subjects = workspaces.map(workspace =>
    readWorkspace(workspace, document, draftOf()),
  );
  const owners = [...workspaces];
  for (const { subject, resource } of azapi.found) {
    if (subject.type !== 'workspace') {
      subjects.push(subject);
      continue;
    }
    owners.push(resource);
    const draft = draftOf();
    draft.adopt(subject);
    joinParts(draft, resource, document);
    const { name, kind } = subject;
    subjects.push(draft.subject('workspace', subject.at, { name, kind }));
  }
  for (const resource of document.resources) {
    const parent = resource.body.get(
      'workspace_id',
      'machine_learning_workspace_id',
    );
    if (owners.some(owner => names(parent, owner))) continue;
    const alone = readAlone(resource, draftOf());
    if (alone) subjects.push(alone);
  }
  return { subjects, notes, unread: [] };
}

/** Reads the plan or state that `terraform show -json` prints. @public */
export function readTerraformPlan(document: unknown): Reading {
  return isRecord(document)
    ? readAll(readPlan(document))
    : { subjects: [], notes: [], unread: [] };
}

/** What is known beside the configuration itself. @public */
export interface TerraformOptions {
  /** All files of the module are in the document, so that what is not there is not made. */
  whole?: boolean;
  /** Values of the root module's variables. */
  values?: Record<string, unknown>;
}

/**
 * Reads Terraform configuration that was parsed to JSON: literals and simple
 * references are resolved, the rest is not known.
 * @public
 */
export function readTerraformConfiguration(
  document: unknown,
  options: TerraformOptions = {},
): Reading {
  const { whole = false, values = {} } = options;
  return isRecord(document)
    ? readAll(readHcl(document, { whole, values }))
    : { subjects: [], notes: [], unread: [] };
}
