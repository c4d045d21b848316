import { z } from 'zod';
import { text } from './text';

/**
 * What people may mean to do in a workspace, where it asks something of the network.
 * @public
 */
export const NEEDS = [
  'PythonPackages',
  'RPackages',
  'RStudio',
  'VisualStudioCode',
  'HuggingFace',
  'BatchEndpoints',
  'PromptFlow',
  'Studio',
  'DataLabeling',
  'ServerlessSpark',
  'ManagedOnlineEndpoints',
  'FoundationModels',
  'NoCodeMlflow',
] as const;

/** A lock on a scope, `CanNotDelete` or `ReadOnly`. */
export const lockSchema = z.strictObject({
  level: text.optional(),
  scope: text.optional(),
});
