import { isRecord, SourceNode } from '../../shared/sourceNode';
import { Lower } from './source';

/** A value that may be written as JSON text. */
export function fromJson(node: SourceNode | undefined): SourceNode | undefined {
  const text = node?.value;
  if (typeof text !== 'string' || !/^\s*[[{]/.test(text)) return node;
  try {
    return SourceNode.create(JSON.parse(text), node!.at);
  } catch {
    return node;
  }
}

/** A template that Terraform hands over to Azure; one that is not written out is a link. */
const deployment: Lower = body => {
  const template = fromJson(body.get('template_content'));
  const isWritten = isRecord(template?.value);
  return {
    properties: {
      mode: body.get('deployment_mode'),
      expressionEvaluationOptions: { scope: 'inner' },
      template: isWritten ? template : undefined,
      templateLink: isWritten
        ? undefined
        : { uri: template ?? body.get('template_spec_version_id') },
      parameters: fromJson(body.get('parameters_content')),
    },
  };
};

/** Deployments of templates. */
export const DEPLOYMENTS: Record<string, Lower> = Object.fromEntries(
  ['resource_group', 'subscription', 'management_group', 'tenant'].map(
    scope => [`azurerm_${scope}_template_deployment`, deployment],
  ),
);
