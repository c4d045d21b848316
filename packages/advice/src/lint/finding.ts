import { Fix, Severity, Source } from '@ringfence/engine';

/** Something about one outbound rule, or all of them, that is better otherwise. @public */
export interface LintFinding {
  /** Id of the lint rule. */
  rule: string;
  /** How much it matters. */
  severity: Severity;
  /** Where in the isolation, as a JSON pointer. */
  pointer: string;
  /** Name of the outbound rule; absent where it has none or all are meant. */
  ruleName?: string;
  /** What is the matter, in a sentence. */
  message: string;
  /**
   * What to do, as a patch on the isolation. Absent where a network of one's own
   * could not work without the rule.
   */
  fix?: Fix;
  /** The page behind the lint rule. */
  source: Source;
}
