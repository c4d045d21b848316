import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'mlWorkspace.observed';
const SCOPE = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?$/i;

/** Who owns what is found in Azure. @internal */
export interface ObservedConfig {
  /** Entity ref of who looks after what nobody is known to own; absent where nobody is configured. */
  unclaimedOwner?: string;
  /** Tag whose value is the entity ref of an owner. */
  ownerTag?: string;
  /** Owners by the ARM id, in lower case, of the subscription or group they have; the longest first. */
  owners: { scope: string; owner: string }[];
}

function readRef(written: string, key: string): string {
  try {
    const ref = parseEntityRef(written, { defaultNamespace: 'default' });
    if (/^(group|user)$/i.test(ref.kind)) return stringifyEntityRef(ref);
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  throw new InputError(
    `${key}: expected the entity ref of a Group or User, such as group:default/platform, got "${written}"`,
  );
}

/**
 * Who owns what is found in Azure: `mlWorkspace.observed`. What nobody is known to
 * own is looked after by `unclaimedOwner`, or the first of those who run the platform.
 *
 * @throws InputError that names the key when it cannot be used
 * @internal
 */
export function readObserved(
  config: Config,
  caretakers: readonly string[],
): ObservedConfig {
  const written = config.getOptionalString(`${KEY}.unclaimedOwner`);
  const unclaimedOwner =
    written === undefined
      ? caretakers[0]
      : readRef(written, `${KEY}.unclaimedOwner`);
  const ownerTag = config.getOptionalString(`${KEY}.ownerTag`);
  const owners = (config.getOptionalConfigArray(`${KEY}.owners`) ?? []).map(
    (entry, index) => {
      const key = `${KEY}.owners[${index}]`;
      const scope = entry.getString('scope');
      if (!SCOPE.test(scope)) {
        throw new InputError(
          `${key}.scope: expected the ARM id of a subscription or a resource group, such as /subscriptions/<id>/resourceGroups/<name>, got "${scope}"`,
        );
      }
      const owner = readRef(entry.getString('owner'), `${key}.owner`);
      return { scope: scope.toLowerCase(), owner };
    },
  );
  owners.sort((one, other) => other.scope.length - one.scope.length);
  return {
    ...(unclaimedOwner && { unclaimedOwner }),
    ...(ownerTag && { ownerTag }),
    owners,
  };
}
