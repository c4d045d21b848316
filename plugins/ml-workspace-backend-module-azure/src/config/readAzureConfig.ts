import { readFileSync } from 'node:fs';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { Cloud, CloudName, CLOUDS } from './clouds';

/** How a tenant is signed in to. */
export type SignIn =
  | { kind: 'secret'; clientId: string; clientSecret: string }
  | { kind: 'certificate'; clientId: string; certificatePath: string }
  | { kind: 'managedIdentity'; clientId?: string }
  | { kind: 'workloadIdentity'; clientId?: string; tokenFilePath?: string };

/** What is read of a tenant: names of management groups, ids of subscriptions, tags of workspaces. @public */
export interface ReadScopes {
  managementGroups: string[];
  subscriptions: string[];
  tags: Record<string, string>;
}

/** One tenant to read. */
export interface TenantConfig {
  tenantId: string;
  signIn: SignIn;
  scopes: ReadScopes;
}

/** All that is configured under `mlWorkspace.azure`. */
export interface AzureConfig {
  cloud: Cloud;
  /** What a token is for, which is the cloud's own also where a double answers. */
  tokenScope: string;
  tenants: TenantConfig[];
  everyMs: number;
  wholeEveryMs: number;
  /** A double answers: its certificate, where it has one of its own. */
  double?: { ca?: string };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const GROUP = /^[\w.()-]{1,90}$/;
const LEAST_MS = 60_000;

/** An error that names the key. */
const wrong = (key: string, why: string) =>
  new Error(`mlWorkspace.azure.${key} ${why}`);

/** Reads what is configured; `undefined` where Azure is not to be read. */
export function readAzureConfig(root: Config): AzureConfig | undefined {
  const config = root.getOptionalConfig('mlWorkspace.azure');
  if (!config) return undefined;
  const name = config.getOptionalString('cloud') ?? 'public';
  if (!Object.hasOwn(CLOUDS, name)) {
    throw wrong('cloud', `must be one of ${Object.keys(CLOUDS).join(', ')}`);
  }
  const cloud = CLOUDS[name as CloudName];
  const tenants = config
    .getConfigArray('tenants')
    .map((tenant, at) => readTenant(tenant, `tenants[${at}]`));
  if (!tenants.length) throw wrong('tenants', 'must have an entry');
  const ids = tenants.map(({ tenantId }) => tenantId.toLowerCase());
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0) {
    throw wrong(`tenants[${twice}].tenantId`, 'is there twice');
  }
  const double = readEndpoints(config);
  return {
    cloud: double ? { ...cloud, ...double.cloud } : cloud,
    tokenScope: `${cloud.resourceManager}/.default`,
    tenants,
    everyMs: readSpan(config, 'every', 15 * 60_000),
    wholeEveryMs: readSpan(config, 'wholeEvery', 12 * 3_600_000),
    ...(double && { double: { ...(double.ca && { ca: double.ca }) } }),
  };
}

function readSpan(config: Config, key: string, otherwise: number): number {
  if (!config.has(key)) return otherwise;
  let span: number;
  try {
    span = durationToMilliseconds(readDurationFromConfig(config, { key }));
  } catch {
    throw wrong(key, 'must be a duration such as { minutes: 15 }');
  }
  if (!(span >= LEAST_MS)) throw wrong(key, 'must be a minute at least');
  return span;
}

function readTenant(tenant: Config, key: string): TenantConfig {
  const tenantId = tenant.getString('tenantId');
  if (!ID.test(tenantId)) {
    throw wrong(`${key}.tenantId`, 'must be the id of a tenant');
  }
  const scopes = tenant.getOptionalConfig('scopes');
  const list = (name: string, pattern: RegExp, what: string) => {
    const values = scopes?.getOptionalStringArray(name) ?? [];
    const bad = values.findIndex(value => !pattern.test(value));
    if (bad >= 0) {
      throw wrong(`${key}.scopes.${name}[${bad}]`, `must be ${what}`);
    }
    return values;
  };
  return {
    tenantId,
    signIn: readSignIn(tenant, key),
    scopes: {
      managementGroups: list(
        'managementGroups',
        GROUP,
        'the name of a management group',
      ),
      subscriptions: list('subscriptions', ID, 'the id of a subscription'),
      tags: readTags(scopes, key),
    },
  };
}

function readTags(
  scopes: Config | undefined,
  key: string,
): Record<string, string> {
  const tags = scopes?.getOptional('tags') ?? {};
  for (const [name, value] of Object.entries(tags as object)) {
    if (typeof value !== 'string') {
      throw wrong(`${key}.scopes.tags.${name}`, 'must be a text');
    }
  }
  return tags as Record<string, string>;
}

/** The one way to sign in that is configured. */
function readSignIn(tenant: Config, key: string): SignIn {
  const clientId = tenant.getOptionalString('clientId');
  const clientSecret = tenant.getOptionalString('clientSecret');
  const certificatePath = tenant.getOptionalString('certificatePath');
  const workload = tenant.getOptional('workloadIdentity');
  const ways: SignIn[] = [];
  const withClient = (way: string) => {
    if (clientId) return clientId;
    throw wrong(`${key}.clientId`, `must be set beside ${way}`);
  };
  if (clientSecret !== undefined) {
    ways.push({
      kind: 'secret',
      clientId: withClient('clientSecret'),
      clientSecret,
    });
  }
  if (certificatePath !== undefined) {
    ways.push({
      kind: 'certificate',
      clientId: withClient('certificatePath'),
      certificatePath,
    });
  }
  if (tenant.getOptionalBoolean('managedIdentity')) {
    ways.push({ kind: 'managedIdentity', ...(clientId && { clientId }) });
  }
  if (workload !== undefined && workload !== false) {
    const tokenFilePath =
      workload === true
        ? undefined
        : tenant.getOptionalString('workloadIdentity.tokenFilePath');
    ways.push({
      kind: 'workloadIdentity',
      ...(clientId && { clientId }),
      ...(tokenFilePath && { tokenFilePath }),
    });
  }
  if (ways.length !== 1) {
    throw wrong(
      key,
      'must have exactly one of clientSecret, certificatePath, managedIdentity and workloadIdentity',
    );
  }
  return ways[0];
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** A double's addresses. They take the place of Azure's only on this machine, so that no token goes elsewhere. */
function readEndpoints(
  config: Config,
): { cloud: Partial<Cloud>; ca?: string } | undefined {
  const endpoints = config.getOptionalConfig('endpoints');
  if (!endpoints) return undefined;
  const address = (name: 'authorityHost' | 'resourceManager') => {
    const value = endpoints.getString(name);
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isOwn = url?.protocol === 'https:' && LOOPBACK.includes(url.hostname);
    if (isOwn) return value.replace(/\/$/, '');
    throw wrong(
      `endpoints.${name}`,
      'must be an https address of this machine, such as https://localhost:4000',
    );
  };
  return {
    cloud: {
      title: 'a double of Azure',
      authorityHost: address('authorityHost'),
      resourceManager: address('resourceManager'),
    },
    ca: readCertificate(endpoints.getOptionalString('ca')),
  };
}

function readCertificate(ca: string | undefined): string | undefined {
  if (ca === undefined || ca.includes('-----BEGIN')) return ca;
  try {
    return readFileSync(ca, 'utf8');
  } catch {
    throw wrong('endpoints.ca', 'must be PEM, or the path of a PEM file');
  }
}
