import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { messagesRef } from './ref';

/** Says a message of the plugin in the language of the portal. @internal */
export type T = TranslationFunction<typeof messagesRef.T>;

/** The messages of the plugin in the language of the portal. @internal */
export const useT = (): T => useTranslationRef(messagesRef).t;
