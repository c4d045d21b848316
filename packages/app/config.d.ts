export interface Config {
  auth?: {
    providers?: {
      /**
       * Users of the example organisation that a person may sign in as, without a
       * password. It works in development only.
       */
      exampleUsers?: {
        users?: Array<{
          /**
           * A User of the catalog, such as `user:default/rosa`.
           * @visibility frontend
           */
          entityRef: string;
          /**
           * The user's name.
           * @visibility frontend
           */
          title: string;
          /**
           * What one can try as this user.
           * @visibility frontend
           */
          role: string;
        }>;
      };
    };
  };
}
