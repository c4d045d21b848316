import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Signs people in as the guest or as an example user. */
export const signInPage = SignInPageBlueprint.make({
  params: {
    loader: async () => (await import('./PortalSignInPage')).PortalSignInPage,
  },
});
