/** A JSON object. */
export type Json = Record<string, unknown>;

/** A resource as Azure Resource Manager answers it. */
export interface ArmDocument extends Json {
  id: string;
  name: string;
  type: string;
  location?: string;
  tags?: Record<string, string>;
  properties?: Json;
}

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of names in an object. */
export const inner = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (found, key) => (isJson(found) ? found[key] : undefined),
    value,
  );
