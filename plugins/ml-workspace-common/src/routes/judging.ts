import type {
  AddressPlan,
  Comparison,
  Simulation,
  SmallestFix,
} from '@ringfence/advice';
import type { CheckDescription, Posture, ReachAnswer } from '@ringfence/engine';
import {
  AddressesBody,
  addressesAnswerSchema,
  addressesBodySchema,
  askReachAnswerSchema,
  checkListSchema,
  CompareBody,
  compareAnswerSchema,
  compareBodySchema,
  EvaluateBody,
  evaluateBodySchema,
  ReachBody,
  reachBodySchema,
  simulateAnswerSchema,
  SimulateBody,
  simulateBodySchema,
  smallestFixAnswerSchema,
  SmallestFixBody,
  smallestFixBodySchema,
} from '../api/judging';
import { List, posture } from '../api/schema';
import { Get, Post, route } from './route';

/** Routes that judge without storing anything, and that say what judges. @public */
export type JudgingRoutes = {
  evaluate: Post<'/evaluate', EvaluateBody, Posture>;
  planAddresses: Post<'/addresses', AddressesBody, AddressPlan>;
  askReach: Post<'/reach', ReachBody, ReachAnswer>;
  findSmallestFix: Post<'/smallest-fix', SmallestFixBody, SmallestFix>;
  simulateChange: Post<'/simulate', SimulateBody, Simulation>;
  compareOptions: Post<'/compare', CompareBody, Comparison>;
  listChecks: Get<'/checks', List<CheckDescription>>;
};

/** {@inheritDoc JudgingRoutes} @internal */
export const judgingRoutes: JudgingRoutes = {
  evaluate: route({
    method: 'post',
    path: '/evaluate',
    summary: 'Judge an isolation',
    description:
      'Judges an isolation by the engine and the active policy. Stores nothing.',
    body: evaluateBodySchema,
    answer: posture,
    success: { 200: 'The posture' },
    refusals: [400, 413],
  }),
  planAddresses: route({
    method: 'post',
    path: '/addresses',
    summary: 'Count private addresses',
    description:
      'How many private addresses a workspace takes of its owner’s networks, subnet by subnet, and whether they fit. Pointers lead into the isolation, or into the options where they begin with /options. Stores nothing.',
    body: addressesBodySchema,
    answer: addressesAnswerSchema,
    success: { 200: 'The plan' },
    refusals: [400, 413],
  }),
  askReach: route({
    method: 'post',
    path: '/reach',
    summary: 'Ask what a place reaches',
    description:
      'Whether a place where code runs reaches a host, an address, a range or a service tag: allowed, refused or unknown, with the steps of the way, or the facts that are missing. No name is resolved. A place that is not found is refused with those that there are. Stores nothing.',
    body: reachBodySchema,
    answer: askReachAnswerSchema,
    success: { 200: 'The answer' },
    refusals: [400, 413],
  }),
  findSmallestFix: route({
    method: 'post',
    path: '/smallest-fix',
    summary: 'Find the smallest fix',
    description:
      'The smallest set of changes that brings an isolation to a goal under the active policy, what they cost, and what has to be read first; or the one thing that makes it impossible. The patches of a request apply to it once its absent lists are taken for empty. A caller has one search at a time; what is too much for one says that it stopped. Stores nothing.',
    body: smallestFixBodySchema,
    answer: smallestFixAnswerSchema,
    success: { 200: 'The answer' },
    refusals: [400, 413, 429, 503],
  }),
  simulateChange: route({
    method: 'post',
    path: '/simulate',
    summary: 'Try a change',
    description:
      'What a change of a workspace would do: whether Azure takes it, what must be deleted first, what Azure creates and bills, what cannot be undone, and the commands in order. Stores nothing.',
    body: simulateBodySchema,
    answer: simulateAnswerSchema,
    success: { 200: 'The answer' },
    refusals: [400, 413],
  }),
  compareOptions: route({
    method: 'post',
    path: '/compare',
    summary: 'Compare ways to isolate a workspace',
    description:
      'Holds six ways to isolate a workspace against what a team needs and the active policy: what fits and why, what is lost, verdict, compliance, costs, addresses, and the workspace each would give; one to choose, or the needs that cannot be had together. Stores nothing.',
    body: compareBodySchema,
    answer: compareAnswerSchema,
    success: { 200: 'The comparison' },
    refusals: [400, 413],
  }),
  listChecks: route({
    method: 'get',
    path: '/checks',
    summary: 'List the checks',
    description: 'Every check of the engine, with its date and source.',
    answer: checkListSchema,
    success: { 200: 'The checks' },
  }),
};
