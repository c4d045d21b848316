import { Dialect } from '@ringfence/dialects';
import { stringify } from 'yaml';

/** A file that is read: its text, and what a parser made of each of its documents. */
export interface Source {
  text: string;
  format: 'json' | 'yaml' | 'hcl';
  dialect?: Dialect;
  values: unknown[];
}

/** A way to write a file differently that leaves what it says unchanged. */
export interface Rewrite {
  title: string;
  /** It changes the case of values, so that what is read may be spelled another way. */
  recases?: boolean;
  /** The other text; `undefined` where there is nothing of the kind in the file. */
  apply(source: Source): string | undefined;
}

function print(values: unknown[], format: Source['format']): string {
  return format === 'yaml'
    ? values
        .map(value => stringify(value, { aliasDuplicateObjects: false }))
        .join('---\n')
    : JSON.stringify(values[0], undefined, 2);
}

/** A rewrite of the values that a file in a dialect holds. */
export function ofValues(
  dialects: readonly Dialect[],
  title: string,
  change: (value: unknown) => unknown,
  { recases }: Pick<Rewrite, 'recases'> = {},
): Rewrite {
  return {
    title,
    recases,
    apply({ dialect, format, values }) {
      if (!dialect || !dialects.includes(dialect) || format === 'hcl') {
        return undefined;
      }
      const changed = values.map(change);
      return JSON.stringify(changed) === JSON.stringify(values)
        ? undefined
        : print(changed, format);
    },
  };
}
