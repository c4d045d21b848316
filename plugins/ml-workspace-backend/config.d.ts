export interface Config {
  /** Isolated Azure Machine Learning workspaces. */
  mlWorkspace?: {
    /**
     * The catalog namespace of the entities that workspaces get. A workspace
     * keeps the namespace it was requested under. `default` unless set.
     */
    entityNamespace?: string;

    /**
     * The organisation's rules for isolation. Without it the baseline that comes
     * with the plugin applies. A wrong value stops the start.
     */
    policy?: {
      /** Name of the policy, as verdicts and refusals cite it. */
      name: string;

      /**
       * Whole number from 1; raise it with every change. Of two policies that
       * differ, the one with the higher revision is active on all replicas.
       */
      revision: number;

      /**
       * What each data classification asks for, keyed by its name. Names are
       * compared without regard to upper and lower case.
       */
      tiers: {
        [dataClassification: string]: {
          /** The least verdict a workspace with such data may have. */
          minimumVerdict:
            | 'exposed'
            | 'partially-isolated'
            | 'isolated'
            | 'exfiltration-protected';

          /**
           * Whether a compliant request is approved by the policy itself or
           * waits for a person. `automatic` unless set.
           */
          approval?: 'automatic' | 'manual';
        };
      };

      /**
       * How a failing check counts, keyed by check id. `mandatory` refuses the
       * request, also when the check's outcome is unknown; `advisory` only tells;
       * `off` leaves it out of the policy. Constraints always refuse and cannot
       * be anything but `mandatory`.
       */
      enforcement?: {
        [checkId: string]: 'mandatory' | 'advisory' | 'off';
      };

      /** Azure regions a workspace may be in. All regions unless set. */
      regions?: string[];

      /** What the organisation knows about outbound destinations. */
      destinations?: {
        /**
         * Hosts and service tags that can take data out, beside those on the
         * list that comes with the plugin.
         */
        writeCapable?: string[];
      };
    };
  };
}
