import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Isolated Azure Machine Learning workspaces. */
  mlWorkspace?: {
    /**
     * The catalog namespace of the entities that workspaces get. A workspace
     * keeps the namespace it was requested under. `default` unless set.
     */
    entityNamespace?: string;

    /** Entities of the catalog that declare an isolation of their own. */
    declared?: {
      /** When to read them. Every 30 seconds unless set; always on one replica at a time. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };

    /** Whose workspaces are that are found in Azure. */
    observed?: {
      /**
       * Entity ref of the group that looks after workspaces that nobody is known to
       * own. The first of `decisions.platform` unless set; given where anything is
       * read.
       */
      unclaimedOwner?: string;

      /**
       * The tag of a workspace that names its owner by entity ref, such as
       * `team-a`. It counts where the catalog has that owner, and only until the
       * workspace has one. None unless set.
       */
      ownerTag?: string;

      /** Owners of everything in a subscription or a resource group; the longest scope counts. None unless set. */
      owners?: {
        /** ARM id of the subscription or the resource group. */
        scope: string;

        /** Entity ref of the owner. */
        owner: string;
      }[];
    };

    /** What is read from Azure. */
    readings?: {
      /**
       * Age from which on a reading is shown as stale, such as `{ hours: 12 }`,
       * `12 hours` or `PT12H`. A day unless set.
       */
      staleAfter?: HumanDuration | string;
    };

    /**
     * Where workspaces of a kind live, by name: what requests then need not say,
     * and what stands already. Shown to whoever asks for a workspace.
     */
    landingZones?: {
      [name: string]: {
        /** What it is called in lists. */
        title?: string;
        /** The subscription, by id. */
        subscriptionId?: string;
        /** The resource group, by name; it stands already. */
        resourceGroup?: string;
        /** The region, such as `westeurope`. */
        region?: string;
        /** The tenant, by id. */
        tenantId?: string;
        /** ARM id of the subnet that private endpoints stand in. */
        privateEndpointSubnetId?: string;
        /** ARM id of the resource group that holds all private DNS zones; without it they are made. */
        privateDnsZoneGroupId?: string;
        /** ARM ids of what stands already: a resource, or a group with everything in it. */
        existing?: string[];
        /** ARM id of the Log Analytics workspace to report to; without it one is made. */
        logAnalyticsId?: string;
        /** Tags of everything that is made. */
        tags?: { [name: string]: string };
        /** The size of machines where nobody chose one. */
        vmSize?: string;
        /**
         * The network of one's own that workspaces stand in, written as
         * `customNetwork` of an isolation; what `existing` does not list is made.
         */
        customNetwork?: object;
      };
    };

    /**
     * What is offered to whoever asks for a workspace. What is named here replaces
     * what comes with the plugin under that name; `false` takes that away.
     */
    asking?: {
      /** Destinations that belong together, by the name that their rules begin with. */
      destinationSets?: {
        [name: string]:
          | false
          | {
              /** What people call it. */
              title: string;
              /** All hosts that it takes, each with or without a leading `*.`. */
              hosts: string[];
              /** `80`, `443` or `80,443`; `443` unless set. */
              ports?: string;
              /**
               * What may happen to data at the worst of its hosts. It is told; the
               * verdict counts by the list of the engine and by policy.
               */
              class: 'read-only' | 'write-capable' | 'unclassified';
              /** The page behind it, and when it was read. */
              source: { title: string; url: string; date: string };
              /** Who answers for it. */
              owner: string;
              /** Data classifications that it is offered for. All unless set. */
              tiers?: string[];
              /** The last day on which it is offered, such as `2027-06-30`. */
              expires?: string;
              /** Names of the sets that it is fetched from in place of. */
              mirrors?: string[];
            };
      };

      /** Answers that a person takes over in one go and can change. */
      presets?: {
        [name: string]:
          | false
          | {
              /** What people call it. */
              title: string;
              /** Whom it suits. */
              about: string;
              /** How sensitive the data is. */
              dataClassification?: string;
              /** From where it is used. */
              clients?: (
                | 'internet'
                | 'listed-addresses'
                | 'virtual-network'
                | 'on-premises'
              )[];
              /** Destination sets by name; an empty list says that nothing is fetched. */
              sets?: string[];
              /** How it serves models. */
              serving?: 'none' | 'managed' | 'aks';
            };
      };
    };

    /** What people decide. */
    decisions?: {
      /**
       * How long a request waits for a person before it expires and lets go of
       * the workspace name, such as `{ days: 14 }`. 30 days unless set.
       */
      expireAfter?: HumanDuration | string;

      /**
       * Entity refs of groups that decide on a workspace that a request would
       * take over, beside those who have it now. None unless set.
       */
      groups?: string[];

      /**
       * Entity refs of groups that decide where the catalog no longer has an owner
       * or a group of approvers, or nobody belongs to it. Those of `groups` unless
       * set.
       */
      platform?: string[];

      /** How long there is to mend what a waiver accepted that is revoked, such as `{ days: 7 }`. 14 days unless set. */
      revokedWaiverDeadline?: HumanDuration | string;

      /**
       * How long a request waits before people are reminded that it waits for them,
       * such as `{ days: 3 }`, and each time again. Never unless set.
       */
      remindAfter?: HumanDuration | string;

      /**
       * How long a request waits for a decision before others are told that nobody
       * decides, such as `{ days: 7 }`. Never unless set.
       */
      escalateAfter?: HumanDuration | string;

      /** Entity refs of the groups or users who are told then. Given with `escalateAfter`. */
      escalateTo?: string[];
    };

    /** What people are told. */
    messages?: {
      /** Path of the plugin's page in the portal, which messages lead to. `/ml-workspace` unless set. */
      page?: string;
    };

    /** What follows once people approved a request. */
    build?: {
      /**
       * Entity ref of the template that the scaffolder runs, once for each
       * request, with the parameter `requestId`. Nothing runs unless set.
       */
      template?: string;
    };

    /** How the record of what happened is signed. */
    record?: {
      /**
       * What checkpoints call the record, such as
       * `portal.example.com/ml-workspace`. The host of `backend.baseUrl` and
       * `/ml-workspace` unless set; it has to stay the same.
       */
      name?: string;

      /**
       * The Ed25519 key that signs checkpoints: PKCS8 in PEM, or the text of a
       * signed note key. Without one a key for development is made, and in
       * production nothing is signed.
       * @visibility secret
       */
      key?: string;

      /** Public keys of before, as `GET /record/key` told them, by which older checkpoints hold. None unless set. */
      oldKeys?: string[];

      /**
       * The file that the key for development lies in, which is made where it is
       * not there. `.ringfence/record-development-key` in the working directory
       * unless set.
       */
      developmentKeyFile?: string;
    };

    /** How long what is past is kept. Events are always kept. */
    retention?: {
      /**
       * How long a posture is kept after it was last shown, such as
       * `{ years: 2 }`. For ever unless set. What a workspace shows, and what a
       * request was judged by, always stays.
       */
      postures?: HumanDuration | string;
    };

    /**
     * The organisation's rules for isolation: the name of a policy that comes with
     * the plugin, or one written here. Without it the baseline applies. A wrong
     * value stops the start; one that turns wrong while the backend runs leaves the
     * active policy in place.
     */
    policy?:
      | 'baseline'
      | 'regulated'
      | 'sandbox'
      | {
          /** A policy that comes with the plugin. */
          shipped: 'baseline' | 'regulated' | 'sandbox';

          /** Its revision in this portal; raise it to change from one policy to another. */
          revision?: number;
        }
      | {
          /** Name of the policy, as verdicts and refusals cite it. */
          name: string;

          /**
           * Whole number from 1; raise it with every change. Of two policies that
           * differ, the one with the higher revision is active on all replicas; a
           * replica with a lower one follows it.
           */
          revision: number;

          /**
           * What each data classification asks for, keyed by its name. Names are
           * compared without regard to upper and lower case.
           */
          tiers: {
            [dataClassification: string]: {
              /**
               * The least verdict a workspace with such data may have. A tier that
               * inherits may leave it out.
               */
              minimumVerdict?:
                | 'exposed'
                | 'partially-isolated'
                | 'isolated'
                | 'exfiltration-protected';

              /**
               * Whether a compliant request is approved by the policy itself or
               * waits for a person: for anybody who may decide, or for so many
               * people of the groups that are named, never the one who asked.
               * `automatic` unless set or inherited.
               */
              approval?:
                | 'automatic'
                | 'manual'
                | { count: number; groups: string[] };

              /** The tier from which it takes what it does not say itself. */
              inherits?: string;

              /** Like `enforcement` of the policy, for this tier; it wins. */
              enforcement?: {
                [checkId: string]: 'mandatory' | 'advisory' | 'off';
              };
            };
          };

          /**
           * How a failing check counts, keyed by check id. `mandatory` refuses the
           * request, also when the check's outcome is unknown; `advisory` only
           * tells; `off` leaves it out of the policy. Constraints always refuse and
           * cannot be anything but `mandatory`.
           */
          enforcement?: {
            [checkId: string]: 'mandatory' | 'advisory' | 'off';
          };

          /** Azure regions a workspace may be in. All regions unless set. */
          regions?: string[];

          /** Who may accept failing risks, and for how long. Constraints are never waived. */
          waivers?: {
            /** How many days a waiver lasts at most. 90 unless set. */
            maximumDays?: number;

            /**
             * How many people of which groups approve a waiver, never the one who
             * asked. As the tier says of changes unless set, and else one person
             * who may decide.
             */
            approval?: { count: number; groups: string[] };

            /** The same for single checks, keyed by check id; it wins. */
            checks?: {
              [checkId: string]: {
                /** The check is never waived. */
                never?: true;

                /** How many days a waiver of it lasts at most. */
                maximumDays?: number;

                /** How many people of which groups approve a waiver of it. */
                approval?: { count: number; groups: string[] };
              };
            };
          };

          /** What the organisation knows about outbound destinations. */
          destinations?: {
            /**
             * Hosts and service tags that can take data out, beside those on the
             * list that comes with the plugin.
             */
            writeCapable?: string[];

            /**
             * Subscriptions, by id, that private endpoint rules may lead into beside
             * that of the workspace. None unless set.
             */
            subscriptions?: string[];

            /**
             * Where data may go. Any destination unless set; an empty list approves
             * none.
             */
            approved?: {
              /**
               * A host, with or without a leading `*.`; a service tag; the ARM id of
               * what a private endpoint leads to, with `*` for any text within one
               * part; or `*` for all.
               */
              destination: string;

              /** Whatever it fits, unless set. */
              type?: 'FQDN' | 'ServiceTag' | 'PrivateEndpoint';

              /** Who answers for it. */
              owner: string;

              /** Why data may go there. */
              reason: string;

              /** Data classifications it is approved for. All unless set. */
              tiers?: string[];

              /** Ports such as `443` or `80, 8080-8089`. Any unless set. */
              ports?: string;
            }[];
          };
        };
  };
}
