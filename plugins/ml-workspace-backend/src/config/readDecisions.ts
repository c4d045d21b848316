import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readDuration } from './readDuration';

const KEY = 'mlWorkspace.decisions';
const DAY_MS = 86_400_000;

function readGroup(key: string, written: string, index: number): string {
  try {
    const ref = parseEntityRef(written, { defaultNamespace: 'default' });
    if (/^(group|user)$/i.test(ref.kind)) return stringifyEntityRef(ref);
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  throw new InputError(
    `${KEY}.${key}[${index}]: expected the entity ref of a Group or User, such as group:default/platform, got "${written}"`,
  );
}

/**
 * How long a request waits for a person, who decides on takeovers beside the
 * owner, and who decides where nobody stands behind an owner or a group of
 * approvers any more: `mlWorkspace.decisions`; 30 days, nobody, and those who
 * decide on takeovers.
 *
 * @throws InputError that names the key when it cannot be used
 * @internal
 */
export function readDecisions(config: Config): {
  expireAfterMs: number;
  platform: string[];
  caretakers: string[];
} {
  const read = (key: string) =>
    config
      .getOptionalStringArray(`${KEY}.${key}`)
      ?.map((group, index) => readGroup(key, group, index));
  const platform = read('groups') ?? [];
  return {
    expireAfterMs: readDuration(config, `${KEY}.expireAfter`) ?? 30 * DAY_MS,
    platform,
    caretakers: read('platform') ?? platform,
  };
}

/**
 * The template that runs once people approved a request: `mlWorkspace.build.template`.
 *
 * @throws InputError that names the key when it is no template
 * @internal
 */
export function readBuildTemplate(config: Config): string | undefined {
  const key = 'mlWorkspace.build.template';
  const written = config.getOptionalString(key);
  if (written === undefined) return undefined;
  try {
    const ref = parseEntityRef(written, { defaultKind: 'Template' });
    if (/^template$/i.test(ref.kind)) return stringifyEntityRef(ref);
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  throw new InputError(
    `${key}: expected the entity ref of a Template, such as template:default/build-workspace, got "${written}"`,
  );
}
