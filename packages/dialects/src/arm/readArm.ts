import type { Unread } from '@ringfence/engine';
import { EVERYTHING, LISTS, plainWords, unreadPart } from '../shared/unread';
import type { Reading, Subject } from '../subject';
import { readAll, readBody, sourceOfBody } from './bodies';
import { DeployedTo, deployed } from './deployedTo';
import { Limits, SPENT } from './expressions/limits';
import { TemplateScope } from './expressions/templateScope';
import { isObject } from './expressions/value';
import { leaveUnread, Level } from './level';
import { templateOfDeployment } from './loneDeployment';
import { ArmNode } from './node';
import type { ArmResource } from './resource';
import {
  givenParameters,
  isParametersFile,
  readParametersFile,
} from './parametersFile';
import { isRestExample, readRestExample } from './restExample';
import { subjectsOf } from './subjects';
import { expandTemplate } from './template';

/** What belongs to a document beside itself. @public */
export interface ReadArmOptions {
  /** A parsed parameters file of the template. */
  parameters?: unknown;
  /** The template speaks for everything that there is: a list to which it adds nothing is empty. */
  whole?: boolean;
  /** Where the template is deployed. */
  deployedTo?: DeployedTo;
}

/**
 * Reads Azure Resource Manager JSON: a resource as Azure gives it out, an
 * export or list of them, an example of a REST call, a deployment template
 * with its parameters, a parameters file by itself, or the body of one
 * resource.
 *
 * @param document - the parsed JSON
 * @returns what it is about; an expression that the document cannot answer is
 * left out of the isolation and quoted in `unresolved`
 * @public
 */
export function readArm(
  document: unknown,
  options: ReadArmOptions = {},
): Reading {
  const limits = new Limits();
  const given = givenParameters(ArmNode.create('', options.parameters));
  const scope = TemplateScope.create(isObject(document) ? document : {}, {
    label: '',
    given,
    limits,
    ...options.deployedTo,
  });
  const node = ArmNode.create('', document, scope.context);
  const unread: Unread[] = [];
  const isWhole = options.whole ?? false;
  const deployment = templateOfDeployment(document, {
    given,
    limits,
    ...options.deployedTo,
  });
  const subjects = deployment
    ? readTemplate(deployment, limits, unread, isWhole)
    : readDocument(node, scope, limits, unread, isWhole);
  if (options.parameters !== undefined) {
    noteUndeclared(deployment?.scope ?? scope, given, limits);
  }
  if (subjects.length === 0) {
    limits.notes.add(
      'Nothing in it is an Azure Machine Learning workspace, compute, endpoint, deployment or outbound rule.',
    );
  }
  const { deployedTo } = options;
  return {
    subjects: deployedTo
      ? subjects.map(subject => deployed(subject, deployedTo))
      : subjects,
    notes: [...limits.notes],
    unread,
  };
}

/** Entries of a list that are no objects, and so no resources that anybody could read. */
const strangersIn = (items: readonly ArmNode[]): Unread[] =>
  items
    .filter(({ entries }) => entries === undefined)
    .map(({ at, value }) =>
      unreadPart(
        LISTS,
        'an entry of the list is no object, so what it stands for is not known',
        at,
        plainWords(value),
      ),
    );

function readDocument(
  node: ArmNode,
  scope: TemplateScope,
  limits: Limits,
  beside: Unread[],
  isWhole: boolean,
): Subject[] {
  const { notes } = limits;
  const gathered = (resources: ArmResource[], rest: Unread[] = []) =>
    subjectsOf({ resources, unread: rest, notes, beside });
  const ofList = (items: readonly ArmNode[], rest: Unread[]) => {
    const resources = readAll(items);
    const unread = resources.length ? strangersIn(items) : [];
    // A stranger may be a workspace that nobody saw, and a part of one that is here.
    beside.push(...unread.map(part => ({ ...part, pointers: EVERYTHING })));
    return gathered(resources, [...rest, ...unread]);
  };
  if (node.items) return ofList(node.items, []);
  if (isRestExample(node)) return readRestExample(node, notes, beside);
  if (isParametersFile(node)) {
    const subject = readParametersFile(node);
    return subject ? [subject] : [];
  }
  const resources = node.get('resources');
  const isResource = !node.get('type').isAbsent;
  if (!resources.isAbsent && !isResource) {
    return readTemplate(
      {
        resources: resources.value,
        at: resources.at,
        context: scope.context,
        scope,
        presence: 'yes',
        depth: 0,
        group: scope,
      },
      limits,
      beside,
      isWhole,
    );
  }
  // A list of Azure has its resources in `value`, an answer of its resource graph in `data`.
  const listed = node.get('value').items ?? node.get('data').items;
  if (listed) return ofList(listed, restOfList(node));
  const link = node.find('properties', 'templateLink');
  if (!link.isAbsent) {
    const reason =
      'it deploys a template that is not in this document, so what it deploys is not known';
    notes.add(reason);
    beside.push(unreadPart(EVERYTHING, reason, link.at));
  }
  const body = readBody(node, sourceOfBody(node));
  const inner = readAll(resources.items ?? []);
  return gathered(body ? [body, ...inner] : inner);
}

function readTemplate(
  level: Level,
  limits: Limits,
  beside: Unread[],
  isWhole: boolean,
): Subject[] {
  const expansion = expandTemplate(level, limits);
  if (limits.isSpent) leaveUnread(expansion, SPENT, level.at);
  return subjectsOf({
    resources: expansion.resources,
    unread: expansion.unread,
    isWhole,
    notes: limits.notes,
    beside,
  });
}

/** Where the rest of a list is, which an answer cuts into pages. */
const NEXT_PAGE = ['nextLink', 'odata.nextLink', 'skip_token', '$skipToken'];

function restOfList(node: ArmNode): Unread[] {
  return NEXT_PAGE.map(key => node.get(key)).flatMap(next =>
    next.isAbsent || next.value === ''
      ? []
      : [unreadPart(LISTS, 'this is one page of a longer list', next.at)],
  );
}

function noteUndeclared(
  scope: TemplateScope,
  given: ReadonlyMap<string, unknown>,
  limits: Limits,
): void {
  const unknown = [...given.keys()].filter(name => !scope.declared.has(name));
  if (unknown.length === 0) return;
  const list = unknown.slice(0, 10).join(', ');
  limits.notes.add(
    `The parameters file gives what the template does not declare, which Azure refuses: ${list}.`,
  );
}
