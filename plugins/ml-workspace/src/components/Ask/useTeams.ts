import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/lib/useAsync';

/** Who is signed in, and the teams in whose name they may ask; themselves where they are in none. @internal */
export function useTeams(): { user?: string; teams: readonly string[] } {
  const identity = useApi(identityApiRef);
  const { value } = useAsync(() => identity.getBackstageIdentity(), [identity]);
  if (!value) return { teams: [] };
  const { userEntityRef, ownershipEntityRefs } = value;
  const teams = ownershipEntityRefs.filter(ref => ref.startsWith('group:'));
  return {
    user: userEntityRef,
    teams: teams.length ? teams : [userEntityRef],
  };
}
