import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { CustomErrorBase, InputError } from '@backstage/errors';
import express, { Request, Response } from 'express';
import { z } from 'zod';
import { refuse } from '../service/refuse';

const LIMIT = '1mb';
const parseJson = express.json({ limit: LIMIT });

/** The body is larger than this API takes. */
class BodyTooLargeError extends CustomErrorBase {
  name = 'BodyTooLargeError' as const;
  readonly statusCode = 413;
}

function explain(error: unknown): unknown {
  const { type } = error as { type?: string };
  if (type === 'entity.too.large') {
    return new BodyTooLargeError(
      'The body is larger than 1 MiB; leave out what does not belong to the workspace, or merge outbound rules, and send it again. Nothing was stored',
    );
  }
  if (type === 'entity.parse.failed') {
    return new InputError(
      `The body is not valid JSON: ${
        (error as Error).message
      }. Nothing was stored`,
    );
  }
  return error;
}

/** Zod calls a missing value an undefined one; its own words do for the rest. */
const sayMissing: z.core.$ZodErrorMap = issue =>
  issue.code === 'invalid_type' && issue.input === undefined
    ? `It is missing; expected ${issue.expected}`
    : undefined;

/**
 * Reads a JSON body of up to 1 MiB and holds it to a schema.
 *
 * @throws InputError with a field for each place that does not fit
 * @internal
 */
export async function readBody<T extends z.ZodType>(
  req: Request,
  res: Response,
  schema: T,
): Promise<z.infer<T>> {
  if (!req.is('application/json')) {
    throw new InputError(
      'Send the body as JSON, with the header Content-Type: application/json',
    );
  }
  await new Promise<void>((resolve, reject) =>
    parseJson(req, res, error => (error ? reject(explain(error)) : resolve())),
  );
  const parsed = schema.safeParse(req.body, { error: sayMissing });
  if (parsed.success) return parsed.data;
  throw refuse({ fields: fieldsOfZodError(parsed.error) });
}
