import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import type { LandingZone, WrittenAbout } from '@ringfence/dialects';
import { z } from 'zod';
import type { ParsedDocument } from '../input/document';
import { Problem } from '../problem';
import { landingZoneIn } from './landingZone';

/** What a request or an approved isolation says beside the isolation. */
export interface Asked {
  about: WrittenAbout;
  landingZone?: LandingZone;
}

const text = z.string();
const aboutSchema = z.strictObject({
  request: text.optional(),
  policy: text.optional(),
  owner: text.optional(),
  description: text.optional(),
} satisfies Record<keyof WrittenAbout, z.ZodType>);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

/**
 * What stands beside the isolation of a request: who owns it and what for, or, of
 * an approved one, all that the header of its files names and the landing zone
 * they were written for.
 *
 * @throws Problem that names the first field that is wrong, and its line
 */
export function askedIn({ value, locate }: ParsedDocument): Asked {
  if (!isRecord(value) || !isRecord(value.isolation)) return { about: {} };
  const { id, owner, description } = value;
  const landingZone =
    value.landingZone === undefined
      ? undefined
      : landingZoneIn(value.landingZone, '/landingZone', { locate });
  if (value.about === undefined) {
    const about = {
      request: textIn(id),
      owner: textIn(owner),
      description: textIn(description),
    };
    return { about, landingZone };
  }
  const parsed = aboutSchema.safeParse(value.about);
  if (parsed.success) return { about: parsed.data, landingZone };
  const [{ pointer, message, expected }] = fieldsOfZodError(parsed.error);
  throw Problem.create(
    `/about${pointer}: ${message}; expected ${expected}`,
    locate(`/about${pointer}`),
  );
}
