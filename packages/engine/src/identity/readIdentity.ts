import { FieldError } from '../model/fieldError';
import { WorkspaceIsolation } from '../model/isolation';
import { WorkspaceIdentity } from './workspaceId';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const RESOURCE_GROUP = /^[\p{L}\p{N}_.()-]{0,89}[\p{L}\p{N}_()-]$/u;

interface Part {
  label: string;
  expected: string;
  fits: (value: string) => boolean;
}

/** The parts of the ARM id. The name's spelling is judged by a check of the engine. */
const PARTS: Record<keyof WorkspaceIdentity, Part> = {
  subscriptionId: {
    label: 'The subscription id',
    expected: 'a GUID such as 00000000-0000-0000-0000-000000000000',
    fits: value => GUID.test(value),
  },
  resourceGroup: {
    label: 'The resource group',
    expected:
      '1 to 90 letters, digits, underscores, hyphens, periods and parentheses, not ending in a period',
    fits: value => RESOURCE_GROUP.test(value),
  },
  name: {
    label: 'The workspace name',
    expected: '3 to 33 letters, digits, - or _, first a letter or digit',
    fits: () => true,
  },
};

/**
 * Which workspace an isolation is about, or what keeps it from saying so. A
 * request needs all three parts; they make the ARM id.
 *
 * @param prefix - pointer of the isolation inside the body, `/isolation` in a request
 * @public
 */
export function readWorkspaceIdentity(
  { workspace = {} }: WorkspaceIsolation,
  prefix = '',
): { identity: WorkspaceIdentity; fields: FieldError[] } {
  const fields: FieldError[] = [];
  const read = (part: keyof WorkspaceIdentity) => {
    const { label, expected, fits } = PARTS[part];
    const value = workspace[part] ?? '';
    if (!value || !fits(value)) {
      fields.push({
        pointer: `${prefix}/workspace/${part}`,
        message: value ? `${label} is not valid` : `${label} is missing`,
        expected,
      });
    }
    return value;
  };
  const identity = {
    subscriptionId: read('subscriptionId').toLowerCase(),
    resourceGroup: read('resourceGroup'),
    name: read('name'),
  };
  return { identity, fields };
}
