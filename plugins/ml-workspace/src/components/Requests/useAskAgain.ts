import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useTemplateForm } from '../../hooks/useTemplateForm';
import { Templates } from '../../labels/templates';

/**
 * Address of the form that asks for the same again, filled in; `undefined` where
 * the portal has no such template, or none the person may see, and for a request
 * of a kind that a newer version wrote.
 * @internal
 */
export function useAskAgain(
  request: WorkspaceRequestDetail,
  templates: Templates,
): string | undefined {
  const { kind, isolation, owner, system, description, entityRef } = request;
  const form = useTemplateForm(
    kind === 'change' || kind === 'retire'
      ? templates[`${kind}Template`]
      : templates.requestTemplate,
  );
  const workspace = { workspace: entityRef, description };
  const wish = { owner, system, description };
  switch (kind) {
    case 'create':
      return form?.({ isolation, ...wish }, wish);
    case 'change':
      return form?.({ isolation, ...workspace }, workspace);
    case 'retire':
      return form?.(workspace);
    default:
      return undefined;
  }
}
