import { Knex } from 'knex';
import { DeploymentRow } from '../database/tables';
import { leaseDeployment, moveLease } from './deploymentStore';

/** How long nobody else is at it after a kill. */
const LEASE_MS = 60_000;
const RENEW_MS = 20_000;

const later = (ms: number) => new Date(Date.now() + ms).toISOString();

/**
 * Does something for a deployment while nobody else does: the lease is prolonged as
 * long as it takes, and soon ends when the process does.
 *
 * @returns what was done; nothing where somebody else is at it
 * @internal
 */
export async function withLease<T>(
  db: Knex,
  row: DeploymentRow,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const now = new Date().toISOString();
  let until = later(LEASE_MS);
  if (!(await leaseDeployment(db, row, { now, until }))) return undefined;
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    const to = later(LEASE_MS);
    renewing = moveLease(db, row, until, to).then(
      isOurs => {
        if (isOurs) until = to;
      },
      // The next renewal tries again; until then the lease holds.
      () => {},
    );
  }, RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewing;
    await moveLease(db, row, until, null);
  }
}
