import {
  ANNOTATION_AZURE_RESOURCE_ID,
  ANNOTATION_DATA_CLASSIFICATION,
  ANNOTATION_ID,
  ANNOTATION_ISOLATION_MODE,
  ML_WORKSPACE_TYPE,
} from '@ringfence/engine';
import { Draft } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import { Reading } from '../subject';

const ARM_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.MachineLearningServices\/workspaces\/([^/]+)$/i;

/**
 * Reads a catalog entity of a workspace. Its annotations state the mode and the
 * data classification; a verdict among them is somebody's judgement and no fact.
 * @public
 */
export function readEntity(document: unknown): Reading {
  const node = SourceNode.create(document);
  const isWorkspace =
    node.get('kind')?.text()?.toLowerCase() === 'resource' &&
    node.get('spec')?.get('type')?.text() === ML_WORKSPACE_TYPE;
  if (!isWorkspace) return { subjects: [], notes: [], unread: [] };
  const draft = Draft.create({
    isExpression: text => text.includes('${{'),
    notes: [],
  });
  const metadata = node.get('metadata');
  const annotations = metadata?.get('annotations');
  const id = annotations?.get(ANNOTATION_ID, ANNOTATION_AZURE_RESOURCE_ID);
  const [, subscriptionId, resourceGroup, name] =
    ARM_ID.exec(id?.text() ?? '') ?? [];
  // The id is lower-cased; the title keeps the name as people write it.
  const title = metadata?.get('title');
  const sameName = title?.text()?.toLowerCase() === name?.toLowerCase();
  if (id && name) {
    draft.put(['workspace', 'subscriptionId'], subscriptionId, id.at);
    draft.put(['workspace', 'resourceGroup'], resourceGroup, id.at);
    draft.put(
      ['workspace', 'name'],
      sameName ? title?.text() : name,
      (sameName && title ? title : id).at,
    );
  } else draft.text(['workspace', 'name'], title);
  draft.text(['region'], annotations?.get('management.azure.com/location'));
  draft.text(
    ['outbound', 'isolationMode'],
    annotations?.get(ANNOTATION_ISOLATION_MODE),
  );
  draft.text(
    ['dataClassification'],
    annotations?.get(ANNOTATION_DATA_CLASSIFICATION),
  );
  const subject = draft.subject('workspace', node.at, {
    name: draft.isolation.workspace?.name ?? metadata?.get('name')?.text(),
  });
  return { subjects: [subject], notes: draft.notes, unread: [] };
}
