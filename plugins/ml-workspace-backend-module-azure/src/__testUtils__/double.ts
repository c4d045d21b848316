import type { AccessToken, TokenCredential } from '@azure/core-auth';
import { AzureDouble, DoubleOptions, ToldClock } from '@ringfence/azure-double';
import { AzureClient } from '../client/AzureClient';
import { AzureClock } from '../client/clock';
import { ReadScopes } from '../config/readAzureConfig';
import { ClientSecretCredential } from '@azure/identity';
import { AzureReadingSource } from '../reading/AzureReadingSource';

export const READER = {
  clientId: '11111111-0000-4000-8000-00000000000a',
  objectId: '11111111-0000-4000-8000-0000000000aa',
  tenantId: '72f988bf-0000-4000-8000-2d7cd011db47',
  secret: 'a-secret-of-the-double',
};

const started: AzureDouble[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map(double => double.close()));
});

/** A clock that goes on by what is waited, with that of the double. */
export function clockOf(clock: ToldClock): AzureClock & { waited: number } {
  return {
    waited: 0,
    now: () => clock.now(),
    async wait(milliseconds) {
      this.waited += milliseconds;
      clock.advance(milliseconds);
    },
  };
}

/** Signs in as the reader does, and keeps the double's token. */
function credentialOf(double: AzureDouble): TokenCredential {
  const real = new ClientSecretCredential(
    READER.tenantId,
    READER.clientId,
    READER.secret,
    {
      authorityHost: double.authorityHost,
      disableInstanceDiscovery: true,
      tlsOptions: { ca: double.ca },
    },
  );
  return {
    getToken: (scope, options): Promise<AccessToken> =>
      real.getToken(scope, options),
  };
}

/** A double that ends with the test, and a source that reads it. */
export async function startDouble(
  options: DoubleOptions & {
    scopes?: Partial<ReadScopes>;
    wholeEveryMs?: number;
  } = {},
) {
  const told = options.clock ?? ToldClock.at('2026-12-01T08:00:00Z');
  const double = await AzureDouble.start({ ...options, clock: told });
  started.push(double);
  const clock = clockOf(told);
  const client = AzureClient.create({
    resourceManager: double.url,
    tokenScope: 'https://management.azure.com/.default',
    credential: () => credentialOf(double),
    ca: double.ca,
    clock,
  });
  const source = AzureReadingSource.create({
    client,
    name: 'a double',
    tenantId: READER.tenantId,
    scopes: {
      managementGroups: [],
      subscriptions: [],
      tags: {},
      ...options.scopes,
    },
    everyMs: 15 * 60_000,
    wholeEveryMs: options.wholeEveryMs ?? 12 * 3_600_000,
    isDouble: true,
  });
  return { double, told, clock, client, source };
}
