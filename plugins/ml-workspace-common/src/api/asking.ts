import {
  DestinationSet,
  destinationSetFields,
  Preset,
  presetFields,
} from '@ringfence/advice';
import { z } from 'zod';
import { compared, SchemaOf } from './schema';

/** A set of destinations as a form offers it. @public */
export interface OfferedSet extends DestinationSet {
  /** Its name, which the names of its rules begin with. */
  name: string;
}

/** A preset as a form offers it. @public */
export interface OfferedPreset extends Preset {
  /** Its name in the configuration. */
  name: string;
}

/** What is offered to whoever asks for a workspace. @public */
export interface AskingOffer {
  /** Sets of destinations, those past their last day left out. */
  destinationSets: OfferedSet[];
  /** Presets. */
  presets: OfferedPreset[];
}

const name = z.string();

/** {@inheritDoc AskingOffer} @internal */
export const askingOfferSchema: SchemaOf<AskingOffer> = z
  .object({
    destinationSets: z.array(z.object({ name, ...destinationSetFields })),
    presets: z.array(z.object({ name, ...presetFields })),
  })
  .meta({ id: 'AskingOffer' });

/** Query of `GET /workspace-names`. @public */
export interface NameQuery {
  /** The subscription, by id. */
  subscriptionId: string;
  /** The resource group, by name. */
  resourceGroup: string;
  /** The name that is wanted. */
  name: string;
}

/** {@inheritDoc NameQuery} @internal */
export const nameQuerySchema: SchemaOf<NameQuery> = z.object({
  subscriptionId: compared(100),
  resourceGroup: compared(100),
  name: compared(100),
});

/**
 * What is known of a name. `free`: nobody has it here. `held`: an unfinished request
 * has it. `taken`: a workspace has it. `unfit`: Azure would not take it. Azure itself
 * is not asked.
 * @public
 */
export const NAME_STATES = ['free', 'held', 'taken', 'unfit'] as const;

/** Whether a workspace can have a name. @public */
export interface NameAnswer {
  /** What is known of it. */
  state: (typeof NAME_STATES)[number];
  /** Id of the request that has it, told only to those who may read it. */
  requestId?: string;
  /** What is wrong with it, one sentence each, where it is unfit. */
  problems?: string[];
}

/** {@inheritDoc NameAnswer} @internal */
export const nameAnswerSchema: SchemaOf<NameAnswer> = z
  .object({
    state: z.enum(NAME_STATES),
    requestId: z.string().optional(),
    problems: z.array(z.string()).optional(),
  })
  .meta({ id: 'NameAnswer' });
