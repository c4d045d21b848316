import { parseEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/lib/useAsync';
import { selectedTemplateRouteRef } from '../routes';

/** Longest address that every browser and proxy takes. */
const MAX_FORM_DATA = 6000;

/**
 * Makes the address of a form, filled in: with the first of these that is short
 * enough for an address.
 * @internal
 */
export type TemplateForm = (...formData: object[]) => string;

/**
 * The way to the form of a template, by its entity ref; `undefined` where the
 * portal has no such template, or none the person may see.
 * @internal
 */
export function useTemplateForm(template: string): TemplateForm | undefined {
  const route = useRouteRef(selectedTemplateRouteRef);
  const catalog = useApi(catalogApiRef);
  const { value: found } = useAsync(
    () => catalog.getEntityByRef(template),
    [catalog, template],
  );
  if (!route || !found) return undefined;
  const { namespace, name } = parseEntityRef(template);
  const form = route({ namespace, templateName: name });
  return (...formData) => {
    const filled = formData
      .map(data => encodeURIComponent(JSON.stringify(data)))
      .find(text => text.length <= MAX_FORM_DATA);
    return filled === undefined ? form : `${form}?formData=${filled}`;
  };
}
