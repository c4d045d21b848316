import { ApiHolder } from '@backstage/core-plugin-api';
import { messagesOf } from '../../translation';
import { MlWorkspaceAskValue } from './schema';

/** Keeps the form from going on while something is open. A courtesy: the server judges again. @internal */
export async function validateAskField(
  value: MlWorkspaceAskValue | undefined,
  validation: { addError(message: string): void },
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  if (value?.isolation && !value.blockedBy?.length) return;
  const t = await messagesOf(apiHolder);
  validation.addError(t('ask.incomplete'));
  value?.blockedBy?.forEach(message => validation.addError(message));
}
