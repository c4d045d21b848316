import { pointer } from '../../model/pointer';
import { Approvals, WrittenPolicy } from '../policy';
import { PolicyRule } from './problem';

const OWNER = /^(group|user):[a-z0-9_.-]{1,63}\/[a-z0-9_.-]{1,63}$/i;

function problemsOf({ count, groups }: Approvals) {
  if (!groups.length) {
    return [
      {
        field: 'groups',
        message: 'it is empty, so nobody could approve',
        expected: 'at least one group',
        fix: 'name a group, or say manual to let everybody approve who has the permission',
      },
    ];
  }
  const wrong = groups.flatMap((ref, index) =>
    OWNER.test(ref)
      ? []
      : {
          field: `groups/${index}`,
          message: `got "${ref}"`,
          expected: 'an entity ref such as group:default/security',
          fix: 'correct it',
        },
  );
  if (wrong.length) return wrong;
  const people = new Set(groups.map(ref => ref.toLowerCase()));
  const isTooFew =
    [...people].every(ref => ref.startsWith('user:')) && people.size < count;
  return isTooFew
    ? [
        {
          field: 'count',
          message: `got ${count}, and there are ${people.size} who may`,
          expected: `a whole number up to ${people.size}`,
          fix: 'lower it, or name a group',
        },
      ]
    : [];
}

/** Every approval that a policy asks for, of its tiers and of waivers, and where it stands. */
function approvals({ tiers, waivers }: WrittenPolicy) {
  return [
    ...Object.entries(tiers).map(([name, { approval }]) => ({
      place: pointer('tiers', name, 'approval'),
      approval,
    })),
    { place: pointer('waivers', 'approval'), approval: waivers?.approval },
    ...Object.entries(waivers?.checks ?? {}).map(([id, { approval }]) => ({
      place: pointer('waivers', 'checks', id, 'approval'),
      approval,
    })),
  ];
}

/** Somebody can approve where a policy says who does. @internal */
export const approvers: PolicyRule = {
  id: 'approvers',
  find: policy =>
    approvals(policy).flatMap(({ place, approval }) =>
      typeof approval === 'object'
        ? problemsOf(approval).map(({ field, ...problem }) => ({
            pointer: `${place}/${field}`,
            ...problem,
          }))
        : [],
    ),
};
