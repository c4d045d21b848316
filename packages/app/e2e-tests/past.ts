import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { call } from './call';
import { signInAll } from './callers';
import { Portal } from './Portal';

/** When the workspace is asked for and the policy becomes stricter, in days before now. */
const REQUESTED_DAYS_AGO = 100;
const STRICTER_DAYS_AGO = 40;

const EXAMPLE = join(
  __dirname,
  '../../../examples/workspaces/fraud-scoring.json',
);

/** A workspace that was judged green once and is not any more. */
export interface PastWorkspace {
  portal: Portal;
  /** Its page in the catalog. */
  path: string;
  /** The first day of a month in which it was green all the time. */
  greenDay: Date;
}

const api = (portal: Portal, path: string) =>
  `${portal.url}/api/ml-workspace/v1${path}`;

/** The first day of the month that began between the two policies. */
function dayBetween(): Date {
  const stricter = new Date();
  stricter.setDate(stricter.getDate() - STRICTER_DAYS_AGO - 1);
  return new Date(stricter.getFullYear(), stricter.getMonth(), 1);
}

/** The page of the workspace that the example asks for. */
async function request(portal: Portal): Promise<string> {
  const { guest } = await signInAll(portal.url);
  const { entityRef } = await call(api(portal, '/requests'), guest, {
    key: 'past',
    body: JSON.parse(readFileSync(EXAMPLE, 'utf8')),
  });
  return entityRef.replace(/^(.*):(.*)\/(.*)$/, '$1/$2/$3');
}

/** Publishes a revision that asks more of confidential data, and waits for its judgement. */
async function publishStricter(portal: Portal, entity: string): Promise<void> {
  const { reviewer } = await signInAll(portal.url);
  const { policy } = await call(api(portal, '/policy'), reviewer);
  const { confidential } = policy.tiers;
  await call(api(portal, '/policy'), reviewer, {
    key: 'stricter',
    body: {
      policy: {
        ...policy,
        revision: policy.revision + 1,
        tiers: {
          ...policy.tiers,
          confidential: {
            ...confidential,
            minimumVerdict: 'exfiltration-protected',
          },
        },
      },
    },
  });
  const meets = async () => {
    const url = api(portal, `/workspaces/by-entity/${entity}`);
    return (await call(url, reviewer)).posture.compliance.meets;
  };
  await expect.poll(meets, { timeout: 60_000 }).toBe('no');
}

/**
 * A portal with a past. Nothing of it is written into the database from outside:
 * the portal runs first with a clock that is 100 days behind, where the workspace
 * is asked for, then 40 days behind, where a reviewer publishes a stricter
 * revision of the policy, both over the API, and in the end with the true clock.
 */
export async function startWithPast(): Promise<PastWorkspace> {
  const portal = await Portal.start({ daysAgo: REQUESTED_DAYS_AGO });
  try {
    const entity = await request(portal);
    await portal.restart({ daysAgo: STRICTER_DAYS_AGO });
    await publishStricter(portal, entity);
    await portal.restart();
    await signInAll(portal.url);
    const [kind, namespace, name] = entity.split('/');
    return {
      portal,
      path: `/catalog/${namespace}/${kind}/${name}`,
      greenDay: dayBetween(),
    };
  } catch (error) {
    await portal.stop();
    throw error;
  }
}
