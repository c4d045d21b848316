import { JsonObject } from '@backstage/types';
import { AzureClient } from '../client/AzureClient';
import { isAzureCallError } from '../client/AzureCallError';
import { isJson } from '../client/answer';
import { ML_PREVIEW, ML_VERSION } from './apiVersions';
import { Answers } from './Answers';
import { at, idOf, listAt, lower, textAt } from './armIds';

/** Settings that only a preview version has. */
const ADDRESS_LISTS = ['networkAcls', 'ipAllowlist'];

/** Kinds of compute whose own settings say where they stand and who reaches them. */
const WITH_SETTINGS = ['amlcompute', 'computeinstance', 'aks', 'kubernetes'];

/**
 * Adds the lists of addresses to a workspace, which no stable version tells; where
 * the preview does not answer they are not known.
 */
export async function withAddressLists(
  workspace: JsonObject,
  client: AzureClient,
  answers: Answers,
  signal: AbortSignal,
): Promise<JsonObject> {
  const path = idOf(workspace);
  try {
    const preview = await client.get({ path, apiVersion: ML_PREVIEW, signal });
    const lists = Object.fromEntries(
      ADDRESS_LISTS.flatMap(key => {
        const value = at(preview, 'properties', key);
        return value === undefined ? [] : [[key, value]];
      }),
    );
    const acls = lists.networkAcls;
    const isDeny = lower(textAt(acls, 'defaultAction') ?? '') === 'deny';
    // Who gets in where all are denied and nobody is listed is not known.
    if (isDeny && !listAt(acls, 'ipRules').length) return workspace;
    const own = at(workspace, 'properties');
    return {
      ...workspace,
      properties: { ...(isJson(own) ? own : {}), ...lists },
    };
  } catch (error) {
    if (!isAzureCallError(error)) throw error;
    answers.missed(path, error, ['/inbound/ipRules']);
    return workspace;
  }
}

/**
 * Reads the computes of a workspace: those whose settings the list leaves out once
 * more by themselves.
 *
 * @returns ids of the subnets that they stand in
 */
export async function readComputes(
  workspace: JsonObject,
  client: AzureClient,
  answers: Answers,
  signal: AbortSignal,
): Promise<string[]> {
  const path = `${idOf(workspace)}/computes`;
  const pointers = ['/compute'];
  const { items } = await answers.list(path, ML_VERSION, pointers);
  const subnets: string[] = [];
  for (const listed of items) {
    const compute = await wholeCompute(listed, client, answers, signal);
    answers.add(compute);
    const settings = at(compute, 'properties', 'properties');
    subnets.push(
      ...[
        textAt(settings, 'subnet', 'id'),
        textAt(settings, 'aksNetworkingConfiguration', 'subnetId'),
      ].flatMap(id => id ?? []),
    );
  }
  const serverless = textAt(
    workspace,
    'properties',
    'serverlessComputeSettings',
    'serverlessComputeCustomSubnet',
  );
  return serverless ? [...subnets, serverless] : subnets;
}

async function wholeCompute(
  listed: JsonObject,
  client: AzureClient,
  answers: Answers,
  signal: AbortSignal,
): Promise<JsonObject> {
  const type = lower(textAt(listed, 'properties', 'computeType') ?? '');
  const hasSettings = isJson(at(listed, 'properties', 'properties'));
  if (hasSettings || !WITH_SETTINGS.includes(type)) return listed;
  const path = idOf(listed);
  try {
    return await client.get({ path, apiVersion: ML_VERSION, signal });
  } catch (error) {
    if (!isAzureCallError(error)) throw error;
    answers.missed(path, error, ['/compute']);
    return listed;
  }
}

/** Reads the rules of a managed network of either kind. */
export async function readRules(
  workspace: JsonObject,
  client: AzureClient,
  answers: Answers,
  signal: AbortSignal,
): Promise<JsonObject> {
  const network = at(workspace, 'properties', 'managedNetwork');
  const mode = lower(textAt(network, 'isolationMode') ?? '');
  if (!isJson(network) || mode === 'disabled') return workspace;
  const isSecond = lower(textAt(network, 'managedNetworkKind') ?? '') === 'v2';
  const base = idOf(workspace);
  const pointers = ['/outbound/rules'];
  let rules: JsonObject[];
  let isListed: boolean;
  if (isSecond) {
    const path = `${base}/managedNetworks/default`;
    try {
      answers.add(await client.get({ path, apiVersion: ML_PREVIEW, signal }));
    } catch (error) {
      if (!isAzureCallError(error)) throw error;
      answers.missed(path, error, ['/outbound']);
    }
    const list = await answers.list(
      `${path}/outboundRules`,
      ML_PREVIEW,
      pointers,
    );
    rules = list.items;
    isListed = !list.problem;
  } else {
    const path = `${base}/outboundRules`;
    const list = await answers.list(path, ML_VERSION, pointers);
    rules = list.items;
    isListed = !list.problem;
  }
  if (!isListed) return workspace;
  answers.add(...rules);
  // The list has every rule, so that those inside the workspace would be there twice.
  const { outboundRules: _, ...rest } = network;
  return {
    ...workspace,
    properties: {
      ...(at(workspace, 'properties') as JsonObject),
      managedNetwork: rest,
    },
  };
}

/** Reads the endpoints of a workspace with the deployments behind them. */
export async function readServing(
  workspace: JsonObject,
  answers: Answers,
): Promise<void> {
  for (const kind of ['onlineEndpoints', 'batchEndpoints']) {
    const path = `${idOf(workspace)}/${kind}`;
    const pointers = ['/endpoints'];
    const { items } = await answers.list(path, ML_VERSION, pointers);
    answers.add(...items);
    for (const endpoint of items) {
      const id = idOf(endpoint);
      if (!id) continue;
      const behind = await answers.list(
        `${id}/deployments`,
        ML_VERSION,
        pointers,
      );
      answers.add(...behind.items);
    }
  }
}

/** Ids of the clusters that a workspace's computes run on. */
export const clustersOf = (resources: readonly JsonObject[]): string[] =>
  resources.flatMap(resource => {
    const id = textAt(resource, 'properties', 'resourceId');
    return id && /\/managedClusters\//i.test(id) ? [id] : [];
  });

/** Subnets that the nodes of a cluster stand in. */
export const subnetsOfCluster = (cluster: JsonObject): string[] =>
  listAt(cluster, 'properties', 'agentPoolProfiles').flatMap(
    pool => textAt(pool, 'vnetSubnetID') ?? [],
  );
