import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * Everything the plugin says by itself, in English, with German to be fetched when
 * the portal's language is German. What the engine and the server say (facts,
 * titles of checks, reasons) is data and is not among it.
 *
 * An app overrides single messages or adds a language with
 * `createTranslationResource` or `createTranslationMessages` on this ref.
 * @public
 */
export const mlWorkspaceTranslationRef = createTranslationRef({
  id: 'ml-workspace',
  messages,
  translations: {
    de: async () => ({ default: (await import('./german')).germanMessages }),
  },
});
