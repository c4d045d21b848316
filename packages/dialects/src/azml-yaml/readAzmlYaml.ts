import { Draft } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import { Reading, Subject, SubjectType } from '../subject';
import { readCompute } from './compute';
import { readDeployment, readEndpoint } from './endpoint';
import { readRule } from './outboundRules';
import { recognise } from './recognise';
import { readWorkspace } from './workspace';

/** What a pipeline or a template engine fills in later. */
const PLACEHOLDER = /\$\{|\{\{|\$\(|^<[^<>]*>$/;

function readOutboundRule(node: SourceNode, draft: Draft): Subject {
  draft.put(['outbound', 'rules'], [], node.at);
  readRule(draft, ['outbound', 'rules', 0], node);
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

/**
 * Reads one parsed document of the Azure ML command line: a workspace or an
 * update of one, a compute, an endpoint, a deployment or an outbound rule. No
 * subject when it is none of these.
 * @public
 */
export function readAzmlYaml(document: unknown): Reading {
  const node = SourceNode.create(document);
  const type = recognise(node);
  if (!type) return { subjects: [], notes: [] };
  const draft = Draft.create({
    isExpression: text => PLACEHOLDER.test(text),
    notes: [],
  });
  return { subjects: [READERS[type](node, draft)], notes: draft.notes };
}
