import {
  Policy,
  RuleFacts,
  WorkspaceIsolation,
  readFacts,
} from '@ringfence/engine';
import { LintFinding } from './finding';
import { LintContext } from './LintContext';
import { findingRules } from './lintRules';

/**
 * Looks over the outbound rules in force: those of the custom network's filter
 * where there is one, else the managed network's. Nothing is found in what is not
 * known.
 *
 * @remarks
 * What a check judges, a lint rule asks of that check. Work grows with the number
 * of rules, not with its square. Each fix stands for itself: apply one, then look
 * again, for places move.
 * @returns what was found, by the place of the rule in its list; what is about all
 * rules comes first
 * @public
 */
export function lintOutbound(
  isolation: WorkspaceIsolation,
  policy: Policy,
): LintFinding[] {
  const context = LintContext.create(readFacts(isolation), policy);
  if (!context.rules.length) return [];
  const found = findingRules.flatMap(rule =>
    rule.find(context).map(({ index, ...one }) => {
      const at = index ?? context.indexOf(one.pointer) ?? -1;
      const name = context.rules[at]?.name;
      const finding: LintFinding = {
        rule: rule.id,
        severity: one.severity,
        pointer: one.pointer,
        ...(name && { ruleName: name }),
        message: one.message,
        ...(one.fix && { fix: one.fix }),
        source: rule.source,
      };
      return { at, finding };
    }),
  );
  return found.sort((a, b) => a.at - b.at).map(({ finding }) => finding);
}

/**
 * The outbound rules that {@link lintOutbound} looks over; `undefined` where it is
 * not known which there are, so that finding nothing means nothing.
 * @public
 */
export function lintedRules(
  isolation: WorkspaceIsolation,
): readonly RuleFacts[] | undefined {
  const { missing, rules } = readFacts(isolation).rulesInForce;
  return missing === undefined || rules?.length ? rules : undefined;
}
