import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  IdentityApi,
  SignInPageProps,
  useApi,
} from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { saveChoice, readChoice, SignInChoice } from './choice';
import { readExampleUsers } from './exampleUsers';
import { SignInChoices } from './SignInChoices';

/** An identity that is forgotten when its user signs out. */
const forgettable = (identity: IdentityApi): IdentityApi => ({
  getBackstageIdentity: () => identity.getBackstageIdentity(),
  getCredentials: () => identity.getCredentials(),
  getProfileInfo: () => identity.getProfileInfo(),
  async signOut() {
    saveChoice(undefined);
    await identity.signOut();
  },
});

function Failed(props: { error?: Error; onFailed(message: string): void }) {
  const { error, onFailed } = props;
  useEffect(() => {
    onFailed(error?.message ?? 'Signing in failed');
  }, [error, onFailed]);
  return null;
}

/** Signs in the guest or an example user, and asks which where it does not know. */
export function PortalSignInPage({ onSignInSuccess }: SignInPageProps) {
  const users = readExampleUsers(useApi(configApiRef));
  const [choice, setChoice] = useState<SignInChoice | undefined>(readChoice);
  const [error, setError] = useState<string>();
  if (!choice) {
    return (
      <SignInChoices
        users={users}
        error={error}
        onChoose={chosen => {
          setError(undefined);
          setChoice(chosen);
        }}
      />
    );
  }
  const failed = (message: string) => {
    saveChoice(undefined);
    setError(message);
    setChoice(undefined);
  };
  return (
    <ProxiedSignInPage
      provider={choice.provider}
      headers={
        choice.entityRef
          ? { 'x-ringfence-example-user': choice.entityRef }
          : undefined
      }
      onSignInSuccess={identity => {
        saveChoice(choice);
        onSignInSuccess(forgettable(identity));
      }}
      ErrorComponent={({ error: cause }) => (
        <Failed error={cause} onFailed={failed} />
      )}
    />
  );
}
