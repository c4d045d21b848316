import type { Unread } from '@ringfence/engine';
import type { Subject } from '../subject';
import { Identity } from './identity';
import { readAll, readBody } from './bodies';
import { ArmNode } from './node';
import { ArmResource, TYPES } from './resource';
import { subjectsOf } from './subjects';

/** Path parameters of the REST API, from the most particular; each names the resource of a call. */
const PATHS: [string, string[]][] = [
  [TYPES.outboundRule, ['workspaceName', 'ruleName']],
  [TYPES.compute, ['workspaceName', 'computeName']],
  [TYPES.onlineDeployment, ['workspaceName', 'endpointName', 'deploymentName']],
  [TYPES.onlineEndpoint, ['workspaceName', 'endpointName']],
  [TYPES.connection, ['workspaceName', 'privateEndpointConnectionName']],
  [TYPES.managedNetwork, ['workspaceName', 'managedNetworkName']],
  [TYPES.workspace, ['workspaceName']],
];

/** Pointers that say which thing it is, not how it is set. */
const NAMING = /^\/(workspace|region)(\/|$)|\/(name|id|region)$/;

/** Whether a document is an example of a REST call: its parameters and its responses. @internal */
export function isRestExample(document: ArmNode): boolean {
  return (
    document.get('responses').entries !== undefined &&
    document.get('parameters').entries !== undefined
  );
}

/** Which resource a call is about, by the names in its path. */
function calledResource(parameters: ArmNode): Identity | undefined {
  const texts = (parameters.entries ?? []).flatMap(([key, node]) =>
    typeof node.value === 'string' && /name$/i.test(key) ? [key] : [],
  );
  const names = texts
    .map(key => key.toLowerCase())
    .filter(key => key !== 'resourcegroupname');
  const path = PATHS.find(
    ([, wanted]) =>
      wanted.length === names.length &&
      wanted.every(key => names.includes(key.toLowerCase())),
  );
  if (!path) return undefined;
  const text = (key: string) => {
    const { value } = parameters.get(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const subscriptionId = text('subscriptionId');
  const resourceGroup = text('resourceGroupName');
  return {
    type: path[0],
    names: path[1].map(key => {
      const name = text(key) ?? '';
      return { key: name.toLowerCase(), text: name };
    }),
    ...(subscriptionId && { subscriptionId }),
    ...(resourceGroup && { resourceGroup }),
  };
}

/** The body of the request: the parameter that is an object with settings. */
function requestOf(parameters: ArmNode): ArmNode | undefined {
  return parameters.entries
    ?.map(([, node]) => node)
    .find(node => node.get('properties').entries !== undefined);
}

function responseOf(document: ArmNode): ArmNode | undefined {
  return ['200', '201']
    .map(code => document.find('responses', code, 'body'))
    .find(body => body.entries !== undefined);
}

function readResponse(
  body: ArmNode,
  called: Identity | undefined,
): ArmResource[] {
  const { items } = body.get('value');
  if (items) return readAll(items);
  const resource = readBody(body, 'reading');
  if (resource) return [resource];
  // Provisioning answers with the network's state alone.
  const isState = called && !body.get('sparkReady').isAbsent;
  if (!isState) return [];
  const node = ArmNode.create(body.at, {
    properties: { managedNetwork: { status: body.value } },
  });
  return [{ identity: called, node, presence: 'yes', source: 'reading' }];
}

/** Whether an answer says of the same kind of thing what the request did not. */
function addsTo(request: readonly Subject[], answer: Subject): boolean {
  const same = request.find(({ type }) => type === answer.type);
  if (!same) return false;
  const stated = settingsOf(same);
  return [...settingsOf(answer)].some(
    ([key, value]) => stated.get(key) !== value,
  );
}

function settingsOf(subject: Subject): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const visit = (value: unknown, at: string) => {
    if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, item]) =>
        visit(item, `${at}/${key}`),
      );
    } else if (!NAMING.test(at)) settings.set(at, value);
  };
  visit(subject.isolation, '');
  return settings;
}

/** Reads the request of an example, and its answer where that says more. @internal */
export function readRestExample(
  document: ArmNode,
  notes: Set<string>,
  beside: Unread[],
): Subject[] {
  const parameters = document.get('parameters');
  const called = calledResource(parameters);
  const subjects = (resources: ArmResource[]) =>
    subjectsOf({ resources, unread: [], notes, beside });
  const body = requestOf(parameters);
  const sent =
    body &&
    readBody(body, body.get('location').isAbsent ? 'patch' : 'put', called);
  const request = subjects(sent ? [sent] : []);
  const response = responseOf(document);
  const answered = subjects(response ? readResponse(response, called) : []);
  return request.length === 0
    ? answered
    : [...request, ...answered.filter(answer => addsTo(request, answer))];
}
