import {
  NameAnswer,
  NameQuery,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';

/** Nobody is asked while somebody types. */
const QUIET_MS = 350;

/** What is known of a name so far; `unknown` where it could not be asked. @internal */
export type NameLook =
  | undefined
  | { state: 'looking' | 'unknown' }
  | NameAnswer;

/** Looks whether a name is free, a moment after it was typed. It never stands in the way. @internal */
export function useNameLook({
  name = '',
  subscriptionId = '',
  resourceGroup = '',
}: Partial<NameQuery>): NameLook {
  const api = useApi(mlWorkspaceApiRef);
  const [held, setHeld] = useState<{ of: string; look: NameLook }>();
  const isWhole = Boolean(name.trim() && subscriptionId && resourceGroup);
  const of = JSON.stringify([name.trim(), subscriptionId, resourceGroup]);
  useEffect(() => {
    if (!isWhole) return undefined;
    const controller = new AbortController();
    const [wanted, subscription, group] = JSON.parse(of);
    const hold = (look: NameLook) => {
      if (!controller.signal.aborted) setHeld({ of, look });
    };
    const query = {
      name: wanted,
      subscriptionId: subscription,
      resourceGroup: group,
    };
    const timer = setTimeout(() => {
      api
        .checkName(query, { signal: controller.signal })
        .then(hold, () => hold({ state: 'unknown' }));
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, isWhole, of]);
  if (!isWhole) return undefined;
  return held?.of === of ? held.look : { state: 'looking' };
}
