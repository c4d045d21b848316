import { ApiHolder } from '@backstage/core-plugin-api';
import { problemsOf } from '../../form';
import { messagesOf } from '../../translation';

/**
 * Keeps the form from going on while something is missing or Azure would refuse
 * it, in the language of the portal. A courtesy: the server judges again.
 * @internal
 */
export async function validateIsolationField(
  value: unknown,
  validation: { addError(message: string): void },
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const t = await messagesOf(apiHolder);
  for (const { message } of problemsOf(value, t)) validation.addError(message);
}
