import { mockApis } from '@backstage/test-utils';
import { messagesRef, T } from '../translation';

/** The plugin's messages in English. */
export const english: T = (() => {
  const snapshot = mockApis.translation().getTranslation(messagesRef);
  if (!snapshot.ready) throw new Error('English is always there');
  return snapshot.t;
})();
