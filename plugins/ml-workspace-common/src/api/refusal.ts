import {
  CheckResult,
  checkResultSchema,
  FieldError,
  fieldErrorSchema,
  Posture,
} from '@ringfence/engine';
import { z } from 'zod';

/** The error body of a refusal: Backstage's, with the results and fields behind it. @public */
export interface Refusal {
  /** What the client throws as the body of a `ResponseError`. */
  error: {
    name: string;
    message: string;
    results?: CheckResult[];
    fields?: FieldError[];
    [more: string]: unknown;
  };
}

/** {@inheritDoc Refusal} @public */
export const refusalSchema: z.ZodType<Refusal> = z
  .looseObject({
    error: z.looseObject({
      name: z.string(),
      message: z.string(),
      results: z.array(checkResultSchema).optional(),
      fields: z.array(fieldErrorSchema).optional(),
    }),
  })
  .meta({ id: 'Refusal' });

const toPointer = (path: readonly PropertyKey[]) =>
  path
    .map(part => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');

/**
 * The field errors behind a body that does not have the right shape, with
 * pointers into that body.
 * @public
 */
export function fieldsOfZodError(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => ({
        pointer: toPointer([...issue.path, key]),
        message: `There is no setting called "${key}" here`,
        expected: 'a known setting, or nothing',
      }));
    }
    return [
      {
        pointer: toPointer(issue.path),
        message: issue.message,
        expected: 'expected' in issue ? String(issue.expected) : issue.message,
      },
    ];
  });
}

/**
 * The field errors behind check results: one for each place of each result.
 *
 * @param prefix - pointer of the isolation inside the body, `/isolation` in a request
 * @public
 */
export function fieldsOfResults(
  results: readonly CheckResult[],
  prefix = '',
): FieldError[] {
  return results.flatMap(result => {
    const message = (observed: string) => `${result.title}: ${observed}`;
    const places = result.places.length
      ? result.places
      : [{ pointer: '', observed: result.observed }];
    return places.map(place => ({
      pointer: `${prefix}${place.pointer}`,
      message: message(place.observed),
      expected: result.expected,
    }));
  });
}

/**
 * Why a request with this posture is refused: the results that block it, and a
 * field error for each of their places and for each reason of policy. `undefined`
 * when nothing blocks it.
 * @public
 */
export function refusalOf(
  posture: Posture,
  prefix = '',
):
  | { message: string; results: CheckResult[]; fields: FieldError[] }
  | undefined {
  if (posture.verdict !== 'invalid' && posture.compliance.meets === 'yes') {
    return undefined;
  }
  const named = new Set(posture.compliance.failing.map(reason => reason.check));
  const results = posture.results.filter(
    result =>
      (result.nature === 'constraint' && result.status === 'fail') ||
      named.has(result.check),
  );
  const policyFields = posture.compliance.failing
    .filter(reason => !reason.check)
    .map(reason => ({
      pointer: `${prefix}${reason.pointer ?? ''}`,
      message: reason.message,
      expected:
        reason.reason === 'verdict' && posture.compliance.minimumVerdict
          ? `${posture.compliance.minimumVerdict} or better`
          : `what policy ${posture.compliance.policy} allows`,
    }));
  const fields = [...fieldsOfResults(results, prefix), ...policyFields];
  const message =
    posture.verdict === 'invalid'
      ? `${posture.sentence}. Nothing was stored`
      : `Policy ${posture.compliance.policy} does not allow it: ${fields
          .slice(0, 3)
          .map(field => field.message)
          .join('; ')}. Nothing was stored`;
  return { message, results, fields };
}
