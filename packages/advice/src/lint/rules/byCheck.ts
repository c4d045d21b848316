import { Check } from '@ringfence/engine';
import { checkContextOf } from '@ringfence/engine/internal';
import { engineCheck } from '../engineCheck';
import { LintContext } from '../LintContext';
import { FindingRule, Found } from '../lintRule';

/** The rules at which a check fails. @internal */
export function failingRules(
  check: Check,
  { facts, policy }: LintContext,
): { pointer: string; observed: string }[] {
  const { status, places } = check.evaluate(facts, checkContextOf(policy));
  return status === 'fail' ? places : [];
}

/** A lint rule that tells of each rule at which a check fails. */
const fromCheck = (
  check: Check,
  id: string,
  title: string,
  note = '',
): FindingRule => ({
  id,
  title,
  because: check.because,
  source: check.source,
  find: context =>
    failingRules(check, context).flatMap(({ pointer, observed }): Found[] => {
      const index = context.indexOf(pointer);
      return index === undefined
        ? []
        : [
            {
              pointer,
              severity: check.severity,
              message: observed,
              fix: context.remove(index, note),
            },
          ];
    }),
});

/** A destination that takes data from anybody. @internal */
export const writeCapable = fromCheck(
  engineCheck('write-capable-destinations'),
  'write-capable',
  'No rule lets data be written out',
);

/** A storage account that is reached by its host. @internal */
export const storageByFqdn = fromCheck(
  engineCheck('fqdn-rule-storage'),
  'storage-by-fqdn',
  'Storage accounts are reached by private endpoint',
  '; reach the account by a private endpoint rule instead',
);
