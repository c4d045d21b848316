import { z } from 'zod';
import { FieldsOf } from '../model/fieldsOf';
import { WaiverNote } from '../model/posture';
import { waiverNoteFields } from '../model/postureSchema';

/** What to write instead of a position in a list. */
const INSTEAD: readonly [list: RegExp, about: string][] = [
  [/^\/outbound\/rules\/|\/egress\/rules\//, '{"rule": "<its name>"}'],
  [/^\/compute\//, '{"compute": "<its name>"}'],
  [/^\/endpoints\//, '{"endpoint": "<its name>"}'],
  [/^\/resources\/|\/virtualNetworks\//, '{"resource": "<its ARM id>"}'],
];

/** Why a pointer is refused, and what to write instead. */
function pointerRefused(pointer: unknown): string {
  const written = typeof pointer === 'string' ? pointer : '';
  if (!written.split('/').some(part => /^\d+$/.test(part))) {
    return 'pointer: a waiver says what it is about and not where; leave it out, and the whole check is waived';
  }
  const [, about] = INSTEAD.find(([list]) => list.test(written)) ?? [];
  return `pointer: ${written} is a position, and something else may stand there tomorrow; ${
    about
      ? `write "about": ${about} instead`
      : 'what stands there has no name, so that it cannot be waived alone: leave it out, and the whole check is waived'
  }`;
}

/**
 * An accepted failing risk: which check, about what, why, by whom and until when.
 *
 * @remarks
 * Without `about` it accepts the check wherever that fails. With it, it accepts
 * one thing, by name or id: a waiver stays with its rule or resource when others
 * come before it, and never passes to what takes its place. Something without a
 * name or id, or that shares it, cannot be waived alone.
 * @public
 */
export interface Waiver extends WaiverNote {
  /** Id of the check. */
  check: string;
}

/** {@inheritDoc Waiver} @public */
export const waiverSchema: z.ZodType<Waiver, Waiver> = z.strictObject(
  {
    check: z.string().min(1).max(100),
    ...waiverNoteFields,
  } satisfies FieldsOf<Waiver>,
  {
    error: ({ code, keys, input }) =>
      code === 'unrecognized_keys' && keys.includes('pointer')
        ? pointerRefused((input as { pointer?: unknown }).pointer)
        : undefined,
  },
);
