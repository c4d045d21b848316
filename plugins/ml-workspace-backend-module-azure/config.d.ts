import { HumanDuration } from '@backstage/types';

export interface Config {
  mlWorkspace?: {
    /** What is read from Azure. Nothing is, unless set. */
    azure?: {
      /** The cloud: `public`, `usGovernment` or `china`. `public` unless set. */
      cloud?: 'public' | 'usGovernment' | 'china';

      /** Who reads, and where: one entry for each tenant. */
      tenants: {
        /** The tenant, by id. */
        tenantId: string;

        /**
         * The application, or the user-assigned identity, by client id. A
         * system-assigned identity needs none.
         */
        clientId?: string;

        /**
         * A secret of the application.
         * @visibility secret
         */
        clientSecret?: string;

        /** Path of a PEM file with the certificate of the application and its key. */
        certificatePath?: string;

        /** Sign in as the identity of the machine. */
        managedIdentity?: boolean;

        /** Sign in with the token that Kubernetes puts into a file. */
        workloadIdentity?:
          | boolean
          | {
              /** Path of that file. What the environment says unless set. */
              tokenFilePath?: string;
            };

        /** What is read. Every subscription that the identity sees unless set. */
        scopes?: {
          /** Management groups, by name. */
          managementGroups?: string[];

          /** Subscriptions, by id. */
          subscriptions?: string[];

          /**
           * Only workspaces with all these tags, such as `{ env: prod }`. One that
           * was read before is read on without them.
           */
          tags?: { [name: string]: string };
        };
      }[];

      /** How often Azure is asked what changed, such as `{ minutes: 15 }`. 15 minutes unless set. */
      every?: HumanDuration | string;

      /**
       * How old what only a call for each workspace tells may get before it is read
       * again without a change. 12 hours unless set.
       */
      wholeEvery?: HumanDuration | string;

      /** Addresses of a double of Azure on this machine, for trying it out. */
      endpoints?: {
        /** Address of the sign-in. */
        authorityHost: string;

        /** Address of Resource Manager. */
        resourceManager: string;

        /** The certificate to trust: PEM, or the path of a PEM file. */
        ca?: string;
      };
    };
  };
}
