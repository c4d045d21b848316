import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { say } from './say.mjs';
import { waitFor } from './waitFor.mjs';

const CATALOG_MS = 60_000;

/** A signed-in session of the guest user. */
export async function signIn(backendUrl) {
  const response = await fetch(`${backendUrl}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (!response.ok) {
    throw new Error(`the guest user cannot sign in (${response.status})`);
  }
  const { backstageIdentity } = await response.json();
  return { Authorization: `Bearer ${backstageIdentity.token}` };
}

/** `group:default/data-science` as the catalog's path to it. */
const entityPath = ref => ref.replace(':', '/');

/** Waits until the catalog knows an entity; it reads the examples a moment after it starts. */
export async function waitForEntity(backendUrl, ref, headers) {
  const url = `${backendUrl}/api/catalog/entities/by-name/${entityPath(ref)}`;
  const known = await waitFor(
    async () => (await fetch(url, { headers })).ok || undefined,
    { timeoutMs: CATALOG_MS },
  );
  if (!known) throw new Error(`the catalog does not know ${ref}`);
}

/** Asks for a workspace, once its owner is in the catalog. */
export async function requestWorkspace(backendUrl, { key, body }, headers) {
  await waitForEntity(backendUrl, body.owner, headers);
  const response = await fetch(`${backendUrl}/api/ml-workspace/v1/requests`, {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error?.message ?? `status ${response.status}`);
  }
  return { created: response.status === 201, request: answer };
}

/** The example workspaces: a request body in each JSON file of a folder. */
export function readExamples(folder) {
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({
      key: `example-${basename(name, '.json')}`,
      body: JSON.parse(readFileSync(join(folder, name), 'utf8')),
    }));
}

/**
 * Asks for every example workspace as the guest user, the way a person would.
 * Their idempotency keys are fixed, so a second start makes no second request.
 * A portal without them still works, so a failure is told and passed over.
 */
export async function seedExamples({ backendUrl, folder }) {
  for (const example of readExamples(folder)) {
    try {
      const headers = await signIn(backendUrl);
      const { created, request } = await requestWorkspace(
        backendUrl,
        example,
        headers,
      );
      if (!created) continue;
      say(`Requested ${request.workspaceName}: ${request.verdict}`);
      await waitForEntity(backendUrl, request.entityRef, headers);
    } catch (error) {
      say(`Could not request ${example.key}: ${error.message}`);
    }
  }
}
