import { Config } from '@backstage/config';
import { readDuration } from './readDuration';

/**
 * How long postures are kept after they were last shown:
 * `mlWorkspace.retention.postures`; for ever where it is not set.
 *
 * @throws InputError that names the key when it is no duration
 * @internal
 */
export function readRetention(config: Config): { keepMs?: number } {
  return { keepMs: readDuration(config, 'mlWorkspace.retention.postures') };
}
