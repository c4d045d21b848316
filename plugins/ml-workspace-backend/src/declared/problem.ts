import { FieldError } from '@ringfence/engine';
import { ConflictError } from '@backstage/errors';
import { summaryOf } from '../service/refuse';

/** Why the isolation that an entity declares cannot be shown. @internal */
export interface DeclaredProblem {
  message: string;
  fields: FieldError[];
}

/** The problem of an entity, with the places in it that have to be mended. @internal */
export function problemOf(
  entityRef: string,
  fields: FieldError[],
): DeclaredProblem {
  const [{ expected }] = fields;
  return {
    message: `${entityRef} declares an isolation that cannot be shown: ${summaryOf(
      fields,
    )}; expected ${expected}. Correct the entity where it is written`,
    fields,
  };
}

/** The problem as an answer of the API. @internal */
export const refusalOfProblem = ({ message, fields }: DeclaredProblem) =>
  Object.assign(new ConflictError(message), { fields });
