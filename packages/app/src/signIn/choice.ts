const KEY = 'ringfence.sign-in';

/** How somebody signs in: as the guest, or as one of the example users. */
export interface SignInChoice {
  provider: 'guest' | 'exampleUsers';
  entityRef?: string;
}

/** The choice of this browser, kept so that a reload asks nobody again. */
export function readChoice(): SignInChoice | undefined {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEY) ?? 'null');
    return ['guest', 'exampleUsers'].includes(kept?.provider)
      ? kept
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it. */
export function saveChoice(choice: SignInChoice | undefined): void {
  if (choice) window.localStorage.setItem(KEY, JSON.stringify(choice));
  else window.localStorage.removeItem(KEY);
}
