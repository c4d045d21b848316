import { pointer } from '../../model/pointer';
import { lineageOf, plainTier, tierKey } from '../tiers';
import { PolicyRule } from './problem';

/** Tier names differ in more than upper and lower case. @internal */
export const distinctTiers: PolicyRule = {
  id: 'distinct-tiers',
  find({ tiers }) {
    const seen = new Set<string>();
    return Object.keys(tiers).flatMap(name => {
      const isSeen = seen.has(plainTier(name));
      seen.add(plainTier(name));
      return isSeen
        ? {
            pointer: pointer('tiers', name),
            message: 'there is a tier of this name already',
            expected:
              'tier names that differ in more than upper and lower case',
            fix: 'remove one',
          }
        : [];
    });
  },
};

/** A tier takes from a tier there is. @internal */
export const knownParents: PolicyRule = {
  id: 'known-parents',
  find: ({ tiers }) =>
    Object.entries(tiers).flatMap(([name, { inherits }]) =>
      inherits === undefined || tierKey(tiers, inherits) !== undefined
        ? []
        : {
            pointer: pointer('tiers', name, 'inherits'),
            message: `there is no tier "${inherits}"`,
            expected: `one of ${Object.keys(tiers)
              .filter(other => other !== name)
              .join(', ')}`,
            fix: 'correct its name, or add the tier',
          },
    ),
};

/** No tier takes from itself, nor by way of others. @internal */
export const noCircularTiers: PolicyRule = {
  id: 'no-circular-tiers',
  find: ({ tiers }) =>
    Object.keys(tiers).flatMap(name => {
      const line = lineageOf(tiers, name);
      return line.length > 1 && line[line.length - 1] === name
        ? {
            pointer: pointer('tiers', name, 'inherits'),
            message: `it takes from itself: ${line.join(' from ')}`,
            expected: 'tiers that inherit in a line',
            fix: `let one of them stand without inherits`,
          }
        : [];
    }),
};

/** Every tier has a least verdict, its own or one it takes; one whose line is broken is told of as such alone. @internal */
export const leastVerdicts: PolicyRule = {
  id: 'least-verdicts',
  find: ({ tiers }) =>
    Object.keys(tiers).flatMap(name => {
      const line = lineageOf(tiers, name);
      const isBroken = tiers[line[line.length - 1]].inherits !== undefined;
      return isBroken || line.some(key => tiers[key].minimumVerdict)
        ? []
        : {
            pointer: pointer('tiers', name, 'minimumVerdict'),
            message: 'it is missing',
            expected:
              'one of exfiltration-protected, isolated, partially-isolated, exposed',
            fix: 'add it, or inherit from a tier that has one',
          };
    }),
};
