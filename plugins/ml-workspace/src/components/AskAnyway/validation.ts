import { ApiHolder } from '@backstage/core-plugin-api';
import { messagesOf } from '../../translation';
import { MlWorkspaceAskAnywayFieldOptions, saysWhy } from './schema';

/**
 * Keeps the form from going on where a decision is asked for and nothing says why.
 * A courtesy: the server refuses it too.
 * @internal
 */
export async function validateAskAnywayField(
  value: unknown,
  validation: { addError(message: string): void },
  context: {
    apiHolder: ApiHolder;
    formData: Record<string, unknown>;
    uiSchema?: { 'ui:options'?: MlWorkspaceAskAnywayFieldOptions };
  },
): Promise<void> {
  const { apiHolder, formData, uiSchema } = context;
  if (value !== true || saysWhy(formData, uiSchema?.['ui:options'])) return;
  const t = await messagesOf(apiHolder);
  validation.addError(t('askAnyway.missing'));
}
