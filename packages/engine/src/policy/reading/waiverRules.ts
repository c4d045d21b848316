import { getCheck } from '../../checks/registry';
import { pointer } from '../../model/pointer';
import { isCheckId, noSuchCheck } from './checkRules';
import { PolicyRule } from './problem';

const WHY = {
  constraint: 'a constraint: what it refuses cannot work in Azure',
  advice: 'advice, which nothing is held against',
};

const place = (id: string) => pointer('waivers', 'checks', id);

/** Waivers name checks there are, which are risks: a constraint is never waived. @internal */
export const waivableChecks: PolicyRule = {
  id: 'waivable-checks',
  find: ({ waivers }) =>
    Object.keys(waivers?.checks ?? {}).flatMap(id => {
      if (!isCheckId(id)) return [noSuchCheck(place(id))];
      const nature = getCheck(id)?.nature ?? 'risk';
      if (nature === 'risk') return [];
      return [
        {
          pointer: place(id),
          message: `it is ${WHY[nature]}, so it is never waived`,
          expected: 'a check that is a risk',
          fix: 'remove the line',
        },
      ];
    }),
};

/** What is never waived has no terms beside. @internal */
export const plainRefusals: PolicyRule = {
  id: 'plain-refusals',
  find: ({ waivers }) =>
    Object.entries(waivers?.checks ?? {}).flatMap(([id, { never, ...terms }]) =>
      never && Object.values(terms).some(term => term !== undefined)
        ? [
            {
              pointer: place(id),
              message: 'it is never waived, and says on which terms it is',
              expected: 'never: true alone, or terms without it',
              fix: 'remove one of them',
            },
          ]
        : [],
    ),
};
