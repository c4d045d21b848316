import { Unread } from '@ringfence/engine';
import { readArm } from '../arm';
import { isRecord } from '../shared/sourceNode';
import { EVERYTHING, unreadPart } from '../shared/unread';
import { Reading } from '../subject';
import { Graph } from './graph';
import { readHcl, TerraformOptions } from './hcl';
import { lowered } from './lowered';
import { misspeltParts } from './misspelt';
import { readPlan, valuesOf } from './plan';
import { TerraformDocument, UnreadPart } from './resource';
import { subjectOf } from './subjectOf';
import { templateOf } from './template';
import { Emitter } from './tree';
import { unreadResources } from './unreadResources';
import { doubtfulParts } from './doubtful';

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

const asUnread = ({ pointers = EVERYTHING, reason, at, words }: UnreadPart) =>
  unreadPart(pointers, reason, at, words);

/** Hands the whole document to ARM's reader, as one template, so that each setting is read once. */
function readAll(
  document: TerraformDocument,
  subscriptionId?: string,
): Reading {
  const graph = Graph.create(document.resources, subscriptionId);
  const { made, unread } = lowered(document.resources, graph);
  const parts = [
    ...document.unread,
    ...unread,
    ...unreadResources(document.resources, graph),
    ...doubtfulParts(made),
    ...misspeltParts(made),
  ];
  const general = parts.filter(({ of }) => !of).map(asUnread);
  const notes = [...document.notes];
  if (!made.length) return { subjects: [], notes, unread: general };
  const emitter = Emitter.create(graph);
  const found = readArm(templateOf(made, emitter), { whole: true });
  const subjects = found.subjects.map(subject => {
    const [, index] = /^\/resources\/(\d+)/.exec(subject.at) ?? [];
    const one = made[Number(index)];
    const own = parts.filter(({ of }) => of && of === one?.resource);
    return subjectOf(subject, one, emitter, [...general, ...own.map(asUnread)]);
  });
  if (subjects.length) notes.push(...found.notes);
  const left: Unread[] = subjects.length ? [] : general;
  const placed = found.unread.map(part => emitter.placed(part));
  return { subjects, notes, unread: [...left, ...placed] };
}

const NOTHING: Reading = { subjects: [], notes: [], unread: [] };

/** Reads the plan or state that `terraform show -json` prints. @public */
export function readTerraformPlan(document: unknown): Reading {
  return isRecord(document) ? readAll(readPlan(document)) : NOTHING;
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
  return isRecord(document)
    ? readAll(readHcl(document, options), options.subscriptionId)
    : NOTHING;
}
