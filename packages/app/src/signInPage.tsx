import { SignInPage } from '@backstage/core-components';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Signs in the guest user, the only one of a portal for trying things out. */
export const signInPage = SignInPageBlueprint.make({
  params: {
    loader: async () => props =>
      (
        <SignInPage
          {...props}
          title="Sign in to Ringfence"
          providers={['guest']}
        />
      ),
  },
});
