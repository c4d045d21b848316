import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useTemplateForm } from '../../hooks/useTemplateForm';
import { Templates } from '../../labels/templates';

/** Makes the address of the form that asks for the same again, with more filled in. @internal */
export type AskAgain = (more?: { askAnyway: boolean }) => string;

/**
 * The way to the form that asks for the same again, filled in; `undefined` where
 * the portal has no such template, or none the person may see, for a transfer, which
 * is asked for on the page of the workspace, and for a kind that a newer version wrote.
 * @internal
 */
export function useAskAgain(
  request: WorkspaceRequestDetail,
  templates: Templates,
): AskAgain | undefined {
  const { kind, isolation, owner, system, description, entityRef } = request;
  const form = useTemplateForm(
    kind === 'change' || kind === 'retire'
      ? templates[`${kind}Template`]
      : templates.requestTemplate,
  );
  const workspace = { workspace: entityRef, description };
  const wish = { owner, system, description };
  if (!form) return undefined;
  switch (kind) {
    case 'create':
      return more =>
        form({ isolation, ...wish, ...more }, { ...wish, ...more });
    case 'change':
      return more =>
        form({ isolation, ...workspace, ...more }, { ...workspace, ...more });
    case 'retire':
      return () => form(workspace);
    default:
      return undefined;
  }
}
