import { ApiHolder } from '@backstage/core-plugin-api';
import {
  TranslationApi,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { messagesRef } from './ref';
import { T } from './useT';

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

/** The messages in the language of the portal, where no component asks. @internal */
export async function messagesOf(apiHolder: ApiHolder): Promise<T> {
  const api = apiHolder.get(translationApiRef);
  if (!api) throw new Error(`There is no ${translationApiRef.id}`);
  const snapshot = api.getTranslation(messagesRef);
  return snapshot.ready ? snapshot.t : translated(api);
}
