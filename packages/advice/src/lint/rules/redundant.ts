import {
  firstRules,
  keepFirst,
  privateEndpointRuleOnce,
  sources,
} from '@ringfence/engine/internal';
import { LintContext } from '../LintContext';
import { FindingRule, Found } from '../lintRule';
import { redundantRules } from '../redundancy';

/** Private endpoint rules whose destination has an earlier one; Azure refuses them. */
function repeatedEndpoints({ facts, isCustom }: LintContext): Found[] {
  if (isCustom) return [];
  const { status, places } = privateEndpointRuleOnce.evaluate(facts, {
    writeCapableDestinations: [],
  });
  if (status !== 'fail') return [];
  const firsts = firstRules(facts);
  return places.map(({ pointer, observed }) => ({
    pointer,
    severity: privateEndpointRuleOnce.severity,
    message: observed,
    fix: keepFirst(facts, [{ pointer }], firsts)[0],
  }));
}

/** Two rules that say the same. @internal */
export const duplicate: FindingRule = {
  id: 'duplicate',
  title: 'No two rules say the same',
  because:
    'The second rule lets nothing more out. Whoever takes one of them out later believes the way is closed, and it is not.',
  source: sources.managedNetwork,
  find: context => [
    ...redundantRules(context).duplicates.map(({ index, by }) => ({
      pointer: context.at(index, 'name'),
      index,
      severity: 'medium' as const,
      message: `says the same as ${context.nameOf(by)}`,
      fix: context.removeIdle(index),
    })),
    ...repeatedEndpoints(context),
  ],
};

/** A rule for what broader rules let out already. @internal */
export const shadowed: FindingRule = {
  id: 'shadowed',
  title: 'No rule stands in the shadow of a broader one',
  because:
    'Its destination, on all its ports, is let out by a wildcard, a whole service tag, the internet or more ports elsewhere. The list then looks narrower than it is.',
  source: sources.managedNetwork,
  find: context =>
    redundantRules(context).shadowed.map(({ index, by }) => ({
      pointer: context.at(index, 'name'),
      index,
      severity: 'medium' as const,
      message: `lets out only what ${context.nameOf(by)} lets out already`,
      fix: context.removeIdle(index),
    })),
};
