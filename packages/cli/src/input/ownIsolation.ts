import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { isFieldOfIsolation } from '@ringfence/engine/internal';
import { Problem } from '../problem';
import { ParsedDocument } from './document';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a document of ours has its isolation: a request below `isolation`, an isolation alone at its top. */
function placeIn(value: unknown): '' | '/isolation' | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value.isolation)) return '/isolation';
  const keys = Object.keys(value);
  return keys.length && keys.every(isFieldOfIsolation) ? '' : undefined;
}

/** An isolation and where in its document it stands. */
export interface OwnIsolation {
  isolation: WorkspaceIsolation;
  at: '' | '/isolation';
}

/**
 * Reads an isolation in our own words: alone, or as the `isolation` of a request.
 * Networks and their subnets stand in no other kind of file.
 *
 * @returns `undefined` for a document that is neither
 * @throws Problem that names the first field that is wrong, and its line
 */
export function readOwnIsolation(
  document: ParsedDocument,
): OwnIsolation | undefined {
  const { value, locate } = document;
  const at = placeIn(value);
  if (at === undefined) return undefined;
  const written = at ? (value as { isolation: unknown }).isolation : value;
  const parsed = workspaceIsolationSchema.safeParse(written);
  if (parsed.success) return { isolation: parsed.data, at };
  const [{ pointer, message, expected }] = fieldsOfZodError(parsed.error);
  throw Problem.create(
    `is no isolation: ${at}${pointer}: ${message}; expected ${expected}`,
    locate(`${at}${pointer}`),
  );
}
