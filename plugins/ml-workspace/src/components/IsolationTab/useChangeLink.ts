import { parseEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  WorkspaceIsolation,
  WorkspacePosture,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import useAsync from 'react-use/lib/useAsync';
import { selectedTemplateRouteRef } from '../../routes';

/** The template that asks for a change, unless another is configured. @internal */
export const CHANGE_TEMPLATE = 'template:default/change-isolation';

/** Longest address that every browser and proxy takes; a longer isolation is left out of it. */
const MAX_FORM_DATA = 6000;

/** Makes the address of the form that asks for a change, filled in. @internal */
export type ChangeLink = (isolation: WorkspaceIsolation) => string;

/**
 * The way to the form that asks for a change of a workspace, as the version that
 * is on the page; `undefined` where the portal has no such template, or none the
 * person may see.
 * @internal
 */
export function useChangeLink(
  template: string,
  { entityRef, version }: Pick<WorkspacePosture, 'entityRef' | 'version'>,
): ChangeLink | undefined {
  const route = useRouteRef(selectedTemplateRouteRef);
  const catalog = useApi(catalogApiRef);
  const { value: found } = useAsync(
    () => catalog.getEntityByRef(template),
    [catalog, template],
  );
  if (!route || !found) return undefined;
  const { namespace, name } = parseEntityRef(template);
  const form = route({ namespace, templateName: name });
  return isolation => {
    const workspace = { workspace: entityRef, version };
    const filled = encodeURIComponent(
      JSON.stringify({ ...workspace, isolation }),
    );
    return `${form}?formData=${
      filled.length > MAX_FORM_DATA
        ? encodeURIComponent(JSON.stringify(workspace))
        : filled
    }`;
  };
}
