import { FilesAnswer } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

const TEMPLATE = 'main.json';
const PARAMETERS = 'main.parameters.json';

/** What is sent of the files that were approved. @internal */
export interface ApprovedTemplate {
  template: JsonObject;
  parameters: JsonObject;
}

/**
 * The template among approved files, with its parameters.
 *
 * @throws ConflictError when the files are of another dialect
 * @internal
 */
export function approvedTemplate(
  files: FilesAnswer | undefined,
): ApprovedTemplate {
  const read = (name: string): JsonObject | undefined => {
    const found = files?.files.find(
      ({ path }) => path === name || path.endsWith(`/${name}`),
    );
    return found && JSON.parse(found.content);
  };
  const template = files?.dialect === 'arm' ? read(TEMPLATE) : undefined;
  if (!template) {
    throw new ConflictError(
      'It was approved without an ARM template, which is what is sent to Azure. Ask with the dialect ARM, or deploy its files yourselves',
    );
  }
  const { parameters = {} } = read(PARAMETERS) ?? {};
  return { template, parameters: parameters as JsonObject };
}
