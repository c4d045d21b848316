import { problemsOf } from '../../form';

/**
 * Keeps the form from going on while something is missing or Azure would refuse
 * it. A courtesy: the server judges again.
 * @internal
 */
export function validateIsolationField(
  value: unknown,
  validation: { addError(message: string): void },
): void {
  for (const { message } of problemsOf(value)) validation.addError(message);
}
