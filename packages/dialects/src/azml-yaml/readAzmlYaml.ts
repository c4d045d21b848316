import type { Unread } from '@ringfence/engine';
import { Draft } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import { EVERYTHING, plainWords, unreadPart } from '../shared/unread';
import { Reading, Subject, SubjectType } from '../subject';
import { readCompute } from './compute';
import { readDeployment, readEndpoint } from './endpoint';
import { isServiceRule, readRule } from './outboundRules';
import { isPlaceholder } from './placeholder';
import { isOfOtherSchema, isPrintedJson, recognise } from './recognise';
import { readWorkspace } from './workspace';

function readOutboundRule(node: SourceNode, draft: Draft): Subject {
  const list = isServiceRule(node) ? 'serviceRules' : 'rules';
  draft.put(['outbound', list], [], node.at);
  readRule(draft, ['outbound', list, 0], node);
  return draft.subject('outbound-rule', node.at, {
    name: node.get('name')?.text(),
    kind: node.get('type')?.text(),
  });
}

const READERS: Record<
  SubjectType,
  (node: SourceNode, draft: Draft) => Subject
> = {
  workspace: readWorkspace,
  compute: readCompute,
  endpoint: readEndpoint,
  deployment: readDeployment,
  'outbound-rule': readOutboundRule,
};

/** The parts of a document: what a list command prints is one each. */
const partsOf = (document: unknown): SourceNode[] => {
  const node = SourceNode.create(document);
  return node.isList() ? node.items() : [node];
};

/** What a list of things to judge holds and nobody can tell what it is: it may be one of them. */
const unreadEntry = (node: SourceNode): Unread =>
  unreadPart(
    EVERYTHING,
    node.isObject()
      ? 'an entry of the list is nothing that the Azure ML command line prints'
      : 'an entry of the list is no object, so what it stands for is not known',
    node.at,
    plainWords(node.value),
  );

/** Whether JSON is what the CLI prints, and not an answer of ARM. @internal */
export function isPrintedByCli(document: unknown): boolean {
  const parts = partsOf(document);
  return parts.length > 0 && parts.every(isPrintedJson);
}

/**
 * Reads one parsed document of the Azure ML command line: a workspace or an
 * update of one, a compute, an endpoint, a deployment, an outbound rule, or a list
 * of them. No subject when it is none of these; beside others in a list, that is
 * left unread.
 * @public
 */
export function readAzmlYaml(document: unknown): Reading {
  const notes: string[] = [];
  const unread: Unread[] = [];
  const subjects = partsOf(document).flatMap(node => {
    const type = recognise(node);
    if (!type) {
      if (!isOfOtherSchema(node)) unread.push(unreadEntry(node));
      return [];
    }
    const draft = Draft.create({
      isExpression: isPlaceholder,
      notes,
    });
    return [READERS[type](node, draft)];
  });
  return { subjects, notes, unread: subjects.length ? unread : [] };
}
