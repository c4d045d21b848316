const RESOURCE_ID =
  /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]+\/providers\/[a-z]+(\.[a-z]+)+(\/[a-z0-9]+\/[^/]+)+$/i;

/** Whether a text is the ARM id of a resource in a resource group. @internal */
export const isResourceId = (id: string): boolean =>
  RESOURCE_ID.test(id.trim());

/** The resource type an ARM id names, as written: `Microsoft.Storage/storageAccounts`. @internal */
export function resourceTypeOf(id: string): string | undefined {
  if (!isResourceId(id)) return undefined;
  const parts = id.trim().split('/');
  let type = parts[6];
  for (let index = 7; index < parts.length; index += 2) {
    type += `/${parts[index]}`;
  }
  return type;
}
