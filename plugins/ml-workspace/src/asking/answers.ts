import { CLIENTS, OPTION_IDS, SERVINGS } from '@ringfence/advice';
import {
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';

/** From where a workspace is used. @internal */
export type Client = (typeof CLIENTS)[number];

/** Stands for a place that no landing zone describes. @internal */
export const OTHER_ZONE = '';

/** Settings that a person made by hand, and the answers that they were made on. @internal */
export interface ByHand {
  /** The answers behind them, as text. */
  on: string;
  isolation: WorkspaceIsolation;
}

/** What somebody who asks for a workspace has said so far. What is absent was not answered. @internal */
export interface Answers {
  name?: string;
  owner?: string;
  /** Name of the landing zone; empty for another place. */
  zone?: string;
  subscriptionId?: string;
  resourceGroup?: string;
  region?: string;
  purpose?: string;
  dataClassification?: string;
  client?: Client;
  /** Addresses as they were typed, for people who come from those. */
  addresses?: string;
  /** Names of destination sets; empty where nothing is fetched. */
  sets?: string[];
  /** Hosts beside those of the sets. */
  hosts?: string[];
  serving?: (typeof SERVINGS)[number];
  /** The option that was chosen in place of the one that is proposed. */
  option?: (typeof OPTION_IDS)[number];
  /** Hosts that somebody shall classify. */
  classify?: string[];
  byHand?: ByHand;
  /** A person shall decide what policy refuses. */
  askAnyway?: boolean;
  /** What nobody can undo, as it was read and ticked. */
  understood?: string[];
}

const word = z.string().max(500).optional();
const words = z.array(z.string().max(500)).max(1000).optional();

/** {@inheritDoc Answers} @internal */
export const answersSchema: z.ZodType<Answers> = z.object({
  name: word,
  owner: word,
  zone: word,
  subscriptionId: word,
  resourceGroup: word,
  region: word,
  purpose: z.string().max(2000).optional(),
  dataClassification: word,
  client: z.enum(CLIENTS).optional(),
  addresses: z.string().max(20_000).optional(),
  sets: words,
  hosts: words,
  serving: z.enum(SERVINGS).optional(),
  option: z.enum(OPTION_IDS).optional(),
  classify: words,
  byHand: z
    .object({ on: z.string(), isolation: workspaceIsolationSchema })
    .optional(),
  askAnyway: z.boolean().optional(),
  understood: z.array(z.string()).optional(),
});

/** The four questions that a verdict needs an answer to, in the order in which they are asked. @internal */
export const QUESTIONS = ['sensitive', 'client', 'fetch', 'serving'] as const;

/** {@inheritDoc QUESTIONS} @internal */
export type Question = (typeof QUESTIONS)[number];

const answered: Record<Question, (answers: Answers) => boolean> = {
  sensitive: ({ dataClassification }) => Boolean(dataClassification),
  client: ({ client }) => client !== undefined,
  fetch: ({ sets, hosts }) => sets !== undefined || Boolean(hosts?.length),
  serving: ({ serving }) => serving !== undefined,
};

/** The questions that are still open. @internal */
export const openQuestions = (answers: Answers): Question[] =>
  QUESTIONS.filter(question => !answered[question](answers));
