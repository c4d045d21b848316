import { sourceSchema, Source, DestinationClass } from '@ringfence/engine';
import { isHostPattern } from '@ringfence/engine/internal';
import { z } from 'zod';

/** A schema for every field of a type. */
type FieldsOf<T> = { [K in keyof T]-?: z.ZodType<T[K], T[K]> };

/** What a set says happens to data at its hosts. */
const CLASSES = ['read-only', 'write-capable', 'unclassified'] as const;

/**
 * Destinations that belong together, such as all that pip fetches from: asked for
 * in one go, and written as rules of their own.
 * @public
 */
export interface DestinationSet {
  /** What people call it. */
  title: string;
  /** All hosts that it takes, each with or without a leading `*.`. */
  hosts: string[];
  /** The ports of its hosts, `443` unless set. */
  ports?: string;
  /**
   * What may happen to data at the worst of its hosts. It is told to whoever asks;
   * the verdict counts by the engine's list alone.
   */
  class: DestinationClass;
  /** The page behind hosts and class, and when it was read. */
  source: Source;
  /** Who answers for it: an entity ref, or a name. */
  owner: string;
  /** Data classifications that it is offered for. All unless set. */
  tiers?: string[];
  /** The last day on which it is offered, such as `2027-06-30`. */
  expires?: string;
  /** Names of the sets that this one is fetched from in their place: it is a mirror. */
  mirrors?: string[];
}

const text = z.string().trim().min(1).max(500);

const host = z.string().trim().toLowerCase().max(253).refine(isHostPattern, {
  error: 'expected a host such as pypi.org or *.pythonhosted.org',
});

/** The name of a set, which the names of its rules begin with. @internal */
export const setNameSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,19}$/,
    'expected a name of 1 to 20 lower-case letters, digits and -, a letter first',
  );

/** The fields of a set, for schemas that have more. @public */
export const destinationSetFields: FieldsOf<DestinationSet> = {
  title: text,
  hosts: z.array(host).min(1).max(100),
  ports: z
    .string()
    .regex(/^(80|443|80, ?443)$/, 'expected 80, 443 or both')
    .optional(),
  class: z.enum(CLASSES),
  source: sourceSchema,
  owner: text,
  tiers: z.array(text).min(1).max(100).optional(),
  expires: z.iso.date().optional(),
  mirrors: z.array(setNameSchema).min(1).max(100).optional(),
};

/** {@inheritDoc DestinationSet} @public */
export const destinationSetSchema: z.ZodType<DestinationSet> =
  z.strictObject(destinationSetFields);

/** Whether a set is offered for data of a classification on a day, such as `2026-12-01`. @public */
export function isOffered(
  { tiers, expires }: Pick<DestinationSet, 'tiers' | 'expires'>,
  { dataClassification, day }: { dataClassification?: string; day: string },
): boolean {
  if (expires !== undefined && day > expires) return false;
  if (!tiers || dataClassification === undefined) return true;
  const named = dataClassification.toLowerCase();
  return tiers.some(tier => tier.toLowerCase() === named);
}
