import { tierOf } from '@ringfence/engine';
import { sources, unapprovedRules } from '@ringfence/engine/internal';
import { FindingRule, Found } from '../lintRule';

/** A destination that policy does not approve. @internal */
export const notApproved: FindingRule = {
  id: 'not-approved',
  title: 'Policy approves every destination',
  because:
    'The organisation lists where data may go, with who answers for it and why. What is not on the list has to be put there first.',
  source: sources.managedNetwork,
  find(context) {
    const { facts, policy } = context;
    const tier = tierOf(policy, facts.dataClassification)?.name;
    return unapprovedRules(facts, policy, tier).flatMap(
      ({ status, pointer, message }): Found[] => {
        const index = context.indexOf(pointer);
        return status === 'no' && index !== undefined
          ? [
              {
                pointer,
                severity: 'high',
                message,
                fix: context.remove(index),
              },
            ]
          : [];
      },
    );
  },
};
