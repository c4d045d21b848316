import { CheckResult, FieldError } from '@ringfence/engine';
import { InputError } from '@backstage/errors';

const SHOWN = 3;

/** A refusal whose results and fields reach the caller in the error body. @internal */
export type Refusal = InputError & {
  results: CheckResult[];
  fields: FieldError[];
  /** A person may decide it all the same, where that is asked for. */
  askAnyway?: true;
};

/** Says of the first few fields what is wrong with them. @internal */
export function summaryOf(fields: readonly FieldError[]): string {
  const shown = fields
    .slice(0, SHOWN)
    .map(({ pointer, message }) => `${pointer || 'the body'}: ${message}`)
    .join('; ');
  const more = fields.length - SHOWN;
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

/**
 * The error that refuses an input: what is wrong in one sentence, and each field
 * and check result behind it.
 * @internal
 */
export function refuse(options: {
  message?: string;
  fields: FieldError[];
  results?: CheckResult[];
  askAnyway?: boolean;
}): Refusal {
  const { fields, results = [], askAnyway } = options;
  const message = options.message ?? `${summaryOf(fields)}. Nothing was stored`;
  return Object.assign(
    new InputError(
      askAnyway
        ? `${message}. A person decides it all the same where it is sent with "askAnyway": true and a description that says why`
        : message,
    ),
    { results, fields, ...(askAnyway && { askAnyway }) },
  );
}
