import { WorkspaceDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useTemplateForm } from '../../hooks/useTemplateForm';

/**
 * Address of the form that asks for the end of a workspace, filled in;
 * `undefined` where the workspace is retired already, and where the portal has no
 * such template, or none the person may see.
 * @internal
 */
export function useRetireLink(
  template: string,
  {
    entityRef,
    requestState,
  }: Pick<WorkspaceDetail, 'entityRef' | 'requestState'>,
): string | undefined {
  const form = useTemplateForm(template);
  return requestState === 'retired'
    ? undefined
    : form?.({ workspace: entityRef });
}
