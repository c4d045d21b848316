import { MlWorkspaceReadingPart } from '@ringfence/backstage-plugin-ml-workspace-node';
import { AzureCallError, AzureCallProblem } from '../client/AzureCallError';
import { typeOf } from './armIds';

const MOST = 1000;

const OUTCOMES: Record<AzureCallProblem, MlWorkspaceReadingPart['outcome']> = {
  refused: 'refused',
  missing: 'failed',
  truncated: 'truncated',
  throttled: 'postponed',
  failed: 'failed',
};

/** What of a reading was not answered. */
export class PartLog {
  readonly #parts = new Map<string, MlWorkspaceReadingPart>();

  /** Sets down what was not answered; the same once. */
  missed(what: string, scope: string, problem: AzureCallError): void {
    if (this.#parts.size >= MOST) return;
    const action = actionOf(problem, what);
    this.#parts.set(`${what} ${scope}`.toLowerCase(), {
      what,
      scope,
      outcome: OUTCOMES[problem.problem],
      ...(action && { action }),
      message: problem.message,
    });
  }

  get parts(): MlWorkspaceReadingPart[] {
    return [...this.#parts.values()];
  }
}

/** The action that a role has to allow: as Azure names it, else the one that reads the type. */
export function actionOf(
  { problem, action }: AzureCallError,
  what: string,
): string | undefined {
  if (problem !== 'refused') return undefined;
  return action ?? (what.includes('/') ? `${what}/read` : undefined);
}

/** Why a part is not known, in words. */
export function reasonOf(problem: AzureCallError, id: string): string {
  const action = actionOf(problem, typeOf(id));
  if (action) return `Azure refused it: a role has to allow ${action}`;
  return problem.problem === 'missing'
    ? 'it is named and Azure has none'
    : `it was not read: ${problem.message}`;
}
