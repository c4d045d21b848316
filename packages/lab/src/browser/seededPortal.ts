import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rawWorkspaces } from '../speed/workspaces';

const PORTAL = 'RINGFENCE_BENCH_PORTAL';
const WAIT_MS = 60_000;
const EXAMPLE = join(
  dirname(require.resolve('lab/package.json')),
  '../../examples/workspaces/fraud-scoring.json',
);

/** A running portal with one workspace that has many outbound rules. */
export interface SeededPortal {
  url: string;
  /** Name of the workspace's entity, a resource in the namespace `default`. */
  entity: string;
}

/** The example, kept to approved destinations, with so many rules. */
function requestWith(rules: number) {
  const { owner, isolation } = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  const [{ outbound }] = rawWorkspaces('managed', { count: 1, rules }) as {
    outbound: { rules: object[] };
  }[];
  return {
    owner,
    isolation: {
      ...isolation,
      outbound: {
        ...isolation.outbound,
        isolationMode: 'AllowOnlyApprovedOutbound',
        firewallSku: 'Standard',
        rules: outbound.rules,
      },
    },
  };
}

async function answerOf(url: string, init: RequestInit): Promise<any> {
  const response = await fetch(url, init);
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Error(`${url}: ${answer.error?.message ?? response.status}`);
}

/** The catalog reads what it is told a moment later. */
async function untilKnown(url: string, ref: string, headers: HeadersInit) {
  const path = ref.replace(':', '/');
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline) {
    const response = await fetch(
      `${url}/api/catalog/entities/by-name/${path}`,
      { headers },
    );
    if (response.ok) return;
    await new Promise(done => setTimeout(done, 300));
  }
  throw new Error(`The catalog does not know ${ref}`);
}

/** Asks the portal for a workspace with so many rules, as the guest user would. */
export async function seededPortal(rules: number): Promise<SeededPortal> {
  const url = process.env[PORTAL];
  if (!url) {
    throw new Error(
      `There is no portal to measure; run npm run bench, or set ${PORTAL}`,
    );
  }
  const { backstageIdentity } = await answerOf(
    `${url}/api/auth/guest/refresh`,
    { headers: { 'X-Requested-With': 'XMLHttpRequest' } },
  );
  const headers = { Authorization: `Bearer ${backstageIdentity.token}` };
  const body = requestWith(rules);
  await untilKnown(url, body.owner, headers);
  const { entityRef } = await answerOf(`${url}/api/ml-workspace/v1/requests`, {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'Idempotency-Key': `bench-${rules}-rules`,
    },
    body: JSON.stringify(body),
  });
  await untilKnown(url, entityRef, headers);
  return { url, entity: entityRef.split('/')[1] };
}
