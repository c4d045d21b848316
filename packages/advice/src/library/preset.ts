import { z } from 'zod';
import { CLIENTS } from '../compare/needs';
import { setNameSchema } from './destinationSet';

/** How a workspace serves models. @public */
export const SERVINGS = ['none', 'managed', 'aks'] as const;

/** {@inheritDoc SERVINGS} @public */
export type Serving = (typeof SERVINGS)[number];

/** Answers that a person takes over in one go and can change. @public */
export interface Preset {
  /** What people call it. */
  title: string;
  /** Whom it suits, in a sentence. */
  about: string;
  /** How sensitive the data is, by a name that policy has a tier for. */
  dataClassification?: string;
  /** From where it is used. */
  clients?: (typeof CLIENTS)[number][];
  /** Destination sets by name; an empty list says that nothing is fetched. */
  sets?: string[];
  /** How it serves models. */
  serving?: Serving;
}

const text = z.string().trim().min(1).max(500);

/** The fields of a preset, for schemas that have more. @public */
export const presetFields: {
  [K in keyof Preset]-?: z.ZodType<Preset[K], Preset[K]>;
} = {
  title: text,
  about: text,
  dataClassification: text.optional(),
  clients: z.array(z.enum(CLIENTS)).min(1).max(20).optional(),
  sets: z.array(setNameSchema).max(100).optional(),
  serving: z.enum(SERVINGS).optional(),
};

/** {@inheritDoc Preset} @public */
export const presetSchema: z.ZodType<Preset> = z.strictObject(presetFields);

/** The presets that come with it, for the data classifications of the shipped policies. @public */
export const shippedPresets: Readonly<Record<string, Preset>> = {
  sandbox: {
    title: 'Sandbox',
    about: 'To try things out with public data.',
    dataClassification: 'public',
    sets: ['pypi', 'conda', 'huggingface', 'github'],
    serving: 'none',
  },
  standard: {
    title: 'Standard',
    about: 'Everyday work with internal data and packages from PyPI and conda.',
    dataClassification: 'internal',
    clients: ['virtual-network'],
    sets: ['pypi', 'conda'],
    serving: 'none',
  },
  restricted: {
    title: 'Restricted',
    about: 'Data that must not leave: nothing is fetched from the internet.',
    dataClassification: 'restricted',
    clients: ['virtual-network'],
    sets: [],
    serving: 'none',
  },
};
