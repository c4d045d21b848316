import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  FieldError,
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import {
  initialIsolation,
  isBlank,
  MlWorkspaceIsolationFieldOptions,
} from './initial';

/** What the form was handed: an isolation, or what is wrong with it. @internal */
export type FormValue =
  | { ok: true; isolation: WorkspaceIsolation; blank: boolean }
  | { ok: false; errors: FieldError[] };

/**
 * Reads the value a form holds. Nothing yet reads as the safe start; a value of
 * another shape is told, never mended.
 * @internal
 */
export function readFormValue(
  value: unknown,
  presets: MlWorkspaceIsolationFieldOptions,
): FormValue {
  if (isBlank(value)) {
    return { ok: true, isolation: initialIsolation(presets), blank: true };
  }
  const parsed = workspaceIsolationSchema.safeParse(value);
  return parsed.success
    ? { ok: true, isolation: parsed.data, blank: false }
    : { ok: false, errors: fieldsOfZodError(parsed.error) };
}
