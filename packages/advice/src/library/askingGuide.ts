import { z } from 'zod';
import {
  DestinationSet,
  destinationSetSchema,
  setNameSchema,
} from './destinationSet';
import { Preset, presetSchema, shippedPresets } from './preset';
import { shippedSets } from './shippedSets';

/** What is offered to whoever asks for a workspace: sets of destinations, and presets. @public */
export interface AskingGuide {
  /** Sets of destinations by name. */
  destinationSets: Record<string, DestinationSet>;
  /** Presets by name. */
  presets: Record<string, Preset>;
}

/**
 * An asking guide as an organisation writes it: what it names replaces what comes
 * with it under that name, and `false` takes that away.
 * @public
 */
export interface WrittenAskingGuide {
  /** Sets of destinations by name. */
  destinationSets?: Record<string, DestinationSet | false>;
  /** Presets by name. */
  presets?: Record<string, Preset | false>;
}

const MOST = 200;

const few = <T extends z.ZodType>(schema: T) =>
  z
    .record(setNameSchema, z.union([z.literal(false), schema]))
    .refine(written => Object.keys(written).length <= MOST, {
      error: `expected at most ${MOST} of them`,
    })
    .optional();

/** {@inheritDoc WrittenAskingGuide} @public */
export const writtenAskingGuideSchema: z.ZodType<WrittenAskingGuide> =
  z.strictObject({
    destinationSets: few(destinationSetSchema),
    presets: few(presetSchema),
  });

function merged<T extends object>(
  shipped: Readonly<Record<string, T>>,
  written: Record<string, T | false> = {},
): Record<string, T> {
  const all = Object.entries({ ...shipped, ...written });
  return Object.fromEntries(
    all.filter((entry): entry is [string, T] => entry[1] !== false),
  );
}

/** The guide that an organisation offers: its own, and what comes with it. @public */
export const readAskingGuide = ({
  destinationSets,
  presets,
}: WrittenAskingGuide): AskingGuide => ({
  destinationSets: merged(shippedSets, destinationSets),
  presets: merged(shippedPresets, presets),
});

/** Something in a guide that leads nowhere. @public */
export interface GuideProblem {
  /** Where, as a JSON pointer. */
  pointer: string;
  /** What is wrong, in a sentence. */
  message: string;
}

/** What of a guide leads nowhere: sets that are not there, tiers that policy does not have, sets past their last day. @public */
export function guideProblems(
  { destinationSets, presets }: AskingGuide,
  { tiers, day }: { tiers: readonly string[]; day: string },
): GuideProblem[] {
  const known = new Set(tiers.map(tier => tier.toLowerCase()));
  const found: GuideProblem[] = [];
  const say = (isWrong: boolean, pointer: string, message: string) => {
    if (isWrong) found.push({ pointer, message });
  };
  const noSet = (pointer: string, names: readonly string[] = []) =>
    names.forEach((name, index) =>
      say(
        !Object.hasOwn(destinationSets, name),
        `${pointer}/${index}`,
        `there is no destination set ${name}`,
      ),
    );
  for (const [name, set] of Object.entries(destinationSets)) {
    const at = `/destinationSets/${name}`;
    noSet(`${at}/mirrors`, set.mirrors);
    set.tiers?.forEach((tier, index) =>
      say(
        !known.has(tier.toLowerCase()),
        `${at}/tiers/${index}`,
        `policy has no tier ${tier}`,
      ),
    );
    say(
      set.expires !== undefined && set.expires < day,
      `${at}/expires`,
      `it is offered no longer since ${set.expires}`,
    );
  }
  for (const [name, preset] of Object.entries(presets)) {
    const { dataClassification: tier, sets } = preset;
    noSet(`/presets/${name}/sets`, sets);
    say(
      tier !== undefined && !known.has(tier.toLowerCase()),
      `/presets/${name}/dataClassification`,
      `policy has no tier ${tier}`,
    );
  }
  return found;
}
