import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { InputError } from '@backstage/errors';

/**
 * A configured span of time in milliseconds, such as `{ days: 2 }`, `2 days` or
 * `P2D`; nothing where it is not set.
 *
 * @throws InputError that names the key when it is no duration, or not above zero
 * @internal
 */
export function readDuration(config: Config, key: string): number | undefined {
  if (!config.has(key)) return undefined;
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (milliseconds > 0) return milliseconds;
  throw new InputError(
    `${key}: expected a duration above zero, such as { days: 2 }; correct it in app-config and start again`,
  );
}
