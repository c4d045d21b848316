/**
 * Why a call did not come to its end: `refused` for want of a right, `missing`
 * where there is no such thing, `truncated` where the answer is not whole,
 * `throttled` where Azure wants us later than we can wait, `failed` for the rest.
 * @public
 */
export type AzureCallProblem =
  | 'refused'
  | 'missing'
  | 'truncated'
  | 'throttled'
  | 'failed';

/**
 * A call that Azure did not answer as it was asked. Nothing of what was sent or
 * answered is in its words but Azure's code and the action a role has to allow,
 * since answers may quote secrets.
 * @public
 */
export class AzureCallError extends Error {
  readonly problem: AzureCallProblem;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Azure's word for it. */
  readonly code?: string;
  /** The action that a role has to allow, where it was refused. */
  readonly action?: string;

  private constructor(
    problem: AzureCallProblem,
    message: string,
    told: { status?: number; code?: string; action?: string },
  ) {
    super(message);
    this.name = 'AzureCallError';
    this.problem = problem;
    this.status = told.status;
    this.code = told.code;
    this.action = told.action;
  }

  /** One of which nothing but our own words is known. */
  static of(problem: AzureCallProblem, message: string): AzureCallError {
    return new AzureCallError(problem, message, {});
  }

  /** One that Azure answered with a status. */
  static answered(status: number, body: unknown): AzureCallError {
    const error = errorOf(body);
    const code = wordOf(error?.code);
    return new AzureCallError(
      problemOf(status),
      `Azure answered ${status}${code ? ` ${code}` : ''}`,
      { status, code, action: status === 403 ? actionIn(error) : undefined },
    );
  }
}

function problemOf(status: number): AzureCallProblem {
  if (status === 403) return 'refused';
  if (status === 404 || status === 410) return 'missing';
  return status === 429 ? 'throttled' : 'failed';
}

/** The envelope of Resource Manager, or what some providers answer without one. */
function errorOf(body: unknown): Record<string, unknown> | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const inner = (body as Record<string, unknown>).error ?? body;
  return typeof inner === 'object' && inner !== null
    ? (inner as Record<string, unknown>)
    : undefined;
}

/** A code is one word; anything else might be something that nobody should read. */
function wordOf(code: unknown): string | undefined {
  return typeof code === 'string' && /^[A-Za-z][\w.]{0,79}$/.test(code)
    ? code
    : undefined;
}

const ACTION = /perform action '([A-Za-z][\w.]*(?:\/[\w*]+)+)'/;

function actionIn(
  error: Record<string, unknown> | undefined,
): string | undefined {
  const text = typeof error?.message === 'string' ? error.message : '';
  return ACTION.exec(text.slice(0, 4000))?.[1];
}

/** Recognises one from any copy of this package. @public */
export function isAzureCallError(error: unknown): error is AzureCallError {
  return (error as { name?: unknown } | undefined)?.name === 'AzureCallError';
}
