import { pointer } from '@ringfence/engine';
import { isRecord } from '../shared/sourceNode';

type Body = Record<string, unknown>;

/** A block is a list of one from HCL and an object in Terraform's own JSON. */
export const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [value];

/** The entries of a section by their names. */
export function named(section: unknown): [string, unknown][] {
  return listed(section)
    .filter(isRecord)
    .flatMap(record => Object.entries(record));
}

/** A block of a resource as it is declared. */
export interface Declared {
  /** `type.name`, of what is looked up with `data.` before it. */
  address: string;
  type: string;
  body: Body;
  at: string;
  isData: boolean;
}

/** The resources that a configuration declares, and what it looks up. */
export function declaredIn(document: Body, at: string): Declared[] {
  return (['resource', 'data'] as const).flatMap(section =>
    named(document[section]).flatMap(([type, byName]) =>
      named(byName).flatMap(([name, bodies]) =>
        listed(bodies).flatMap((body, index): Declared[] => {
          if (!isRecord(body)) return [];
          const isData = section === 'data';
          const place = Array.isArray(bodies) ? [index] : [];
          return [
            {
              address: `${isData ? 'data.' : ''}${type}.${name}`,
              type,
              body,
              at: `${at}${pointer(section, type, name, ...place)}`,
              isData,
            },
          ];
        }),
      ),
    ),
  );
}

/** The first body of each entry of a section. */
export const bodiesOf = (section: unknown): Map<string, Body> =>
  new Map(
    named(section).flatMap(([name, bodies]) => {
      const body = listed(bodies).find(isRecord);
      return body ? [[name, body] as const] : [];
    }),
  );
