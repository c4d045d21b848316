import { WorkspaceIsolation } from '@ringfence/engine';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { Answers } from '../../asking';

/** What the field gives to the steps of a template. @public */
export interface MlWorkspaceAskValue {
  /** What is asked for. */
  isolation?: WorkspaceIsolation;
  /** Entity ref of the team that answers for it. */
  owner?: string;
  /** What it is for. */
  description?: string;
  /** A person shall decide what policy refuses. */
  askAnyway?: boolean;
  /** The landing zone that was chosen, by its name. */
  landingZone?: string;
  /** What still keeps it from being asked for; empty when all is said. */
  blockedBy?: string[];
}

/** What a template may answer beforehand; each can still be changed. @public */
export type MlWorkspaceAskFieldOptions = {
  /** Data classification, one of the policy's tiers. */
  dataClassification?: string;
  /** Landing zone by its name. */
  landingZone?: string;
  /** Destination sets by their names. */
  sets?: string[];
};

/** What the field gives and what a template may say to it. @internal */
export const askFieldSchema = makeFieldSchema({
  output: z =>
    z
      .custom<MlWorkspaceAskValue>()
      .describe('What is asked for: isolation, owner, description, askAnyway'),
  uiOptions: z =>
    z.object({
      dataClassification: z
        .string()
        .optional()
        .describe('Data classification to begin with'),
      landingZone: z.string().optional().describe('Landing zone to begin with'),
      sets: z
        .array(z.string())
        .optional()
        .describe('Destination sets to begin with'),
    }),
});

/** The props of the field. @internal */
export type AskFieldProps = typeof askFieldSchema.TProps;

/** What a template answers beforehand. @internal */
export const presetAnswers = ({
  dataClassification,
  landingZone: zone,
  sets,
}: MlWorkspaceAskFieldOptions): Answers => ({
  ...(dataClassification && { dataClassification }),
  ...(zone && { zone }),
  ...(sets && { sets }),
});
