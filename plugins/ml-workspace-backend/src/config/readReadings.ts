import { Config } from '@backstage/config';
import { readDuration } from './readDuration';

const DAY_MS = 86_400_000;

/**
 * How old a reading may get: `mlWorkspace.readings.staleAfter`, or a day.
 *
 * @throws InputError that names the key when it is no duration
 * @internal
 */
export function readReadings(config: Config): { staleAfterMs: number } {
  const key = 'mlWorkspace.readings.staleAfter';
  return { staleAfterMs: readDuration(config, key) ?? DAY_MS };
}
