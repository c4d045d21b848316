import {
  createTranslationRef,
  TranslationRef,
} from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/** The messages with their keys and what each has to be told. @internal */
export const messagesRef = createTranslationRef({
  id: 'ml-workspace',
  messages,
  translations: {
    de: async () => ({ default: (await import('./german')).germanMessages }),
  },
});

/**
 * Everything the plugin says by itself, in English, with German to be fetched when
 * the portal's language is German. What the engine and the server say (facts,
 * titles of checks, reasons) is data and is not among it.
 *
 * An app overrides single messages or adds a language with
 * `createTranslationResource` or `createTranslationMessages` on this ref. Which
 * messages there are changes with the pages and is no part of the interface: one
 * that is gone is ignored, and one that is new is said in English.
 * @public
 */
export const mlWorkspaceTranslationRef: TranslationRef<'ml-workspace'> =
  messagesRef;
