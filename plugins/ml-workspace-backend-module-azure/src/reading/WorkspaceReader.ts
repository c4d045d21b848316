import { JsonObject } from '@backstage/types';
import { MlWorkspaceObservation } from '@ringfence/backstage-plugin-ml-workspace-node';
import { readObserved } from '@ringfence/dialects';
import { AzureClient } from '../client/AzureClient';
import { AzureCallError, isAzureCallError } from '../client/AzureCallError';
import { ML_VERSION } from './apiVersions';
import { Answers } from './Answers';
import { at, idOf, lower, textAt, typeOf } from './armIds';
import { isJson } from '../client/answer';
import { Bulk } from './bulk';
import { Finder } from './Finder';
import { hubIdOf } from './leanings';
import { readLeanings } from './leaningParts';
import { networkAround } from './networkAround';
import { PartLog } from './PartLog';
import {
  clustersOf,
  readComputes,
  readRules,
  readServing,
  subnetsOfCluster,
  withAddressLists,
} from './workspaceParts';

/** A workspace that was read. */
export interface ReadWorkspace {
  observation: MlWorkspaceObservation;
  /** Subnets in which its code runs. */
  subnets: string[];
  /** A part was not answered that may be another time. */
  isPassing: boolean;
  /** Azure's time when it was begun, in milliseconds since 1970. */
  azureAt: number;
}

/** What is asked with. */
export interface Visit {
  client: AzureClient;
  bulk: Bulk;
  finder: Finder;
  parts: PartLog;
  signal: AbortSignal;
}

/** Tags of a workspace, as far as they are texts. */
export const tagsOf = (workspace: JsonObject): Record<string, string> => {
  const tags = at(workspace, 'tags');
  return Object.fromEntries(
    Object.entries(isJson(tags) ? tags : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
};

/**
 * Reads one workspace: itself by calls of its own, what it leans on as the graph
 * has it, and with a project its hub.
 *
 * @returns why it was not read where the workspace itself did not answer
 */
export async function readWorkspace(
  id: string,
  visit: Visit,
): Promise<ReadWorkspace | AzureCallError> {
  const { client, bulk, parts, signal } = visit;
  const begun = client.clock.now();
  const azureAt = client.azureNow();
  const answers = new Answers(client, parts, signal);
  const own = await readOwn(id, visit, answers);
  if (isAzureCallError(own)) return own;
  const subnets = own.subnets;
  const hubId = hubIdOf(own.workspace);
  if (hubId && lower(hubId) !== lower(id)) {
    const hub = await readOwn(hubId, visit, answers);
    if (isAzureCallError(hub)) {
      answers.missed(hubId, hub, ['/outbound', '/resources', '/customNetwork']);
    } else subnets.push(...hub.subnets);
  }
  await addNetwork(subnets, visit, answers);
  answers.add(
    ...bulk
      .below(id)
      .filter(one => /serverlessEndpoints$/i.test(typeOf(idOf(one)))),
  );
  if (bulk.cut.has('serving')) {
    answers.gaps.push({
      pointers: ['/endpoints'],
      reason: 'whether it has serverless endpoints was not read',
      scope: id,
    });
  }
  const subject = readObserved({
    id: idOf(own.workspace),
    resources: answers.resources,
    listed: answers.listed,
    gaps: answers.gaps,
  });
  if (!subject) {
    return AzureCallError.of('failed', 'the answer is no workspace');
  }
  return {
    observation: {
      id: idOf(own.workspace),
      kind: textAt(own.workspace, 'kind') ?? 'Default',
      isolation: subject.isolation,
      apiVersion: ML_VERSION,
      readAt: new Date(begun).toISOString(),
      tags: tagsOf(own.workspace),
    },
    subnets,
    isPassing: answers.isPassing,
    azureAt,
  };
}

/** The workspace and what belongs to it, added to the answers. */
async function readOwn(
  id: string,
  { client, bulk, finder, signal }: Visit,
  answers: Answers,
): Promise<{ workspace: JsonObject; subnets: string[] } | AzureCallError> {
  let workspace: JsonObject;
  try {
    workspace = await client.get({ path: id, apiVersion: ML_VERSION, signal });
  } catch (error) {
    if (isAzureCallError(error)) return error;
    throw error;
  }
  const isOne =
    lower(idOf(workspace)) === lower(id) && isJson(at(workspace, 'properties'));
  if (!isOne) {
    return AzureCallError.of('failed', 'the answer is of another resource');
  }
  workspace = await withAddressLists(workspace, client, answers, signal);
  workspace = await readRules(workspace, client, answers, signal);
  answers.add(workspace);
  const computesFrom = answers.resources.length;
  const subnets = await readComputes(workspace, client, answers, signal);
  for (const cluster of clustersOf(answers.resources.slice(computesFrom))) {
    const found = await finder.find(cluster);
    if (isAzureCallError(found)) answers.missed(cluster, found, ['/compute']);
    else {
      answers.add(found);
      subnets.push(...subnetsOfCluster(found));
    }
  }
  await readServing(workspace, answers);
  await readLeanings(workspace, bulk, finder, answers);
  return { workspace, subnets };
}

async function addNetwork(
  subnets: readonly string[],
  { bulk, finder }: Visit,
  answers: Answers,
): Promise<void> {
  if (!subnets.length) return;
  const around = await networkAround(subnets, bulk, finder);
  answers.add(...around.resources);
  const pointers = ['/customNetwork'];
  for (const [id, problem] of around.unanswered) {
    answers.missed(id, problem, pointers);
  }
  const isCut =
    around.isCut || bulk.cut.has('network') || bulk.cut.has('networkRules');
  if (isCut) {
    answers.gaps.push({
      pointers,
      reason: 'the network is larger than what was read of it',
      scope: subnets[0],
    });
  }
}
