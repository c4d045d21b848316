import { ConfigApi } from '@backstage/core-plugin-api';

/** A user of the example organisation, and what one can try as that user. */
export interface ExampleUser {
  entityRef: string;
  title: string;
  role: string;
}

/** The users that configuration lists; none in production. */
export const readExampleUsers = (config: ConfigApi): ExampleUser[] =>
  (
    config.getOptionalConfigArray('auth.providers.exampleUsers.users') ?? []
  ).map(user => ({
    entityRef: user.getString('entityRef'),
    title: user.getString('title'),
    role: user.getString('role'),
  }));
