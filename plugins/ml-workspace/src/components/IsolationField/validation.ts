import { ApiHolder } from '@backstage/core-plugin-api';
import {
  TranslationApi,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { problemsOf } from '../../form';
import { messagesRef, T } from '../../translation';

/** The messages as soon as their language is there. */
const translated = (api: TranslationApi) =>
  new Promise<T>((resolve, reject) => {
    const subscription = api.translation$(messagesRef).subscribe({
      next: snapshot => {
        if (!snapshot.ready) return;
        subscription.unsubscribe();
        resolve(snapshot.t);
      },
      error: reject,
    });
  });

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
  const api = apiHolder.get(translationApiRef);
  if (!api) throw new Error(`There is no ${translationApiRef.id}`);
  const snapshot = api.getTranslation(messagesRef);
  const t = snapshot.ready ? snapshot.t : await translated(api);
  for (const { message } of problemsOf(value, t)) validation.addError(message);
}
