import { WorkspaceDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { WorkspaceIsolation } from '@ringfence/engine';
import { useTemplateForm } from '../../hooks/useTemplateForm';

/** Makes the address of the form that asks for a change, filled in. @internal */
export type ChangeLink = (
  isolation: WorkspaceIsolation,
  more?: { askAnyway: boolean },
) => string;

/**
 * The way to the form that asks for a change of a workspace, as the version that
 * is on the page; `undefined` where the portal has no such template, or none the
 * person may see. An isolation too long for an address is left out of it.
 * @internal
 */
export function useChangeLink(
  template: string,
  {
    entityRef,
    version,
    requestState,
  }: Pick<WorkspaceDetail, 'entityRef' | 'version' | 'requestState'>,
): ChangeLink | undefined {
  const form = useTemplateForm(template);
  const workspace = { workspace: entityRef, version };
  if (!form || requestState === 'retired') return undefined;
  return (isolation, more) =>
    form({ ...workspace, isolation, ...more }, { ...workspace, ...more });
}
