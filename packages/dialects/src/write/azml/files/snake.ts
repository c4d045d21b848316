/** A closed value as Azure ML YAML spells it: `AllowOnlyApprovedOutbound` is `allow_only_approved_outbound`. @internal */
export const snakeCase = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

const SCHEMAS = 'https://azuremlschemas.azureedge.net/latest';

/** Where the published schema of a kind of file is. @internal */
export const schemaOf = (name: string): string =>
  `${SCHEMAS}/${name}.schema.json`;

/** An object without what is not stated. @internal */
export const stated = (
  given: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
