import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICE_TOKEN } from './Portal';

/** Who calls in the tests of permissions, and whom each of them signs in as. */
export const USERS = {
  guest: undefined,
  owner: 'user:default/rosa',
  'other team': 'user:default/ines',
  reviewer: 'user:default/omar',
  auditor: 'user:default/ada',
} as const;

/** Somebody who is signed in, as a person. */
export type User = keyof typeof USERS;

/** One of all kinds of callers. */
export type Who = 'nobody' | User | 'service';

/** Every kind of caller, in the order of the rows of expectations. */
export const WHO: readonly Who[] = [
  'nobody',
  'guest',
  'owner',
  'other team',
  'reviewer',
  'auditor',
  'service',
];

/** What each caller calls with; nobody has nothing. */
export type Tokens = Record<Exclude<Who, 'nobody'>, string> & {
  nobody?: undefined;
};

const PATIENCE_MS = 60_000;

async function signInAt(portal: string, user: User): Promise<string> {
  const entityRef = USERS[user];
  const provider = entityRef ? 'exampleUsers' : 'guest';
  // The catalog reads users and their groups a moment after the portal starts.
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; ) {
    const answer = await fetch(`${portal}/api/auth/${provider}/refresh`, {
      headers: {
        'X-Requested-With': 'XMLHttpRequest',
        ...(entityRef && { 'x-ringfence-example-user': entityRef }),
      },
    });
    const { backstageIdentity } = await answer.json();
    if (backstageIdentity?.identity.ownershipEntityRefs.length > 1) {
      return backstageIdentity.token;
    }
    await sleep(200);
  }
  throw new Error(`Waited in vain for ${user} and their groups`);
}

/** Signs everybody in, once. */
export async function signInAll(portal: string): Promise<Tokens> {
  const [guest, owner, other, reviewer, auditor] = await Promise.all([
    signInAt(portal, 'guest'),
    signInAt(portal, 'owner'),
    signInAt(portal, 'other team'),
    signInAt(portal, 'reviewer'),
    signInAt(portal, 'auditor'),
  ]);
  return {
    guest,
    owner,
    'other team': other,
    reviewer,
    auditor,
    service: SERVICE_TOKEN,
  };
}
