import { Fix, Severity, Source } from '@ringfence/engine';
import { LintContext } from './LintContext';

/** What a lint rule found at one place. @internal */
export interface Found {
  /** The outbound rule by its place in the list; absent where all are meant. */
  index?: number;
  pointer: string;
  severity: Severity;
  message: string;
  fix?: Fix;
}

/** One thing that is looked for in outbound rules, and how. @internal */
export interface FindingRule {
  readonly id: string;
  readonly title: string;
  readonly because: string;
  readonly source: Source;
  find(context: LintContext): Found[];
}
