import { isAddedCheckId } from '../../checks/addedCheck';
import { allChecks, getCheck } from '../../checks/registry';
import { pointer } from '../../model/pointer';
import { WrittenPolicy } from '../policy';
import { PolicyProblem, PolicyRule } from './problem';

/** Every enforcement of a policy, its own and its tiers', and where it stands. */
function enforcements({ enforcement, tiers }: WrittenPolicy) {
  return [
    { path: ['enforcement'], enforcement },
    ...Object.entries(tiers).map(([name, tier]) => ({
      path: ['tiers', name, 'enforcement'],
      enforcement: tier.enforcement ?? {},
    })),
  ].flatMap(each =>
    Object.entries(each.enforcement).map(([id, said]) => ({
      id,
      said,
      pointer: pointer(...each.path, id),
    })),
  );
}

/** Whether there is such a check, or may be one of an organisation's own. @internal */
export const isCheckId = (id: string): boolean =>
  Boolean(getCheck(id)) || isAddedCheckId(id);

/** What is wrong with the name of a check that is not there. @internal */
export const noSuchCheck = (place: string): PolicyProblem => ({
  pointer: place,
  message: 'there is no such check',
  expected: `one of ${allChecks.map(({ id }) => id).join(', ')}`,
  fix: 'correct its name, or remove the line',
});

/**
 * Enforcement names checks there are. One of an organisation's own is known to its
 * server alone; where it is mandatory and not judged, compliance is not known.
 * @internal
 */
export const knownChecks: PolicyRule = {
  id: 'known-checks',
  find: policy =>
    enforcements(policy)
      .filter(({ id }) => !isCheckId(id))
      .map(({ pointer: place }) => noSuchCheck(place)),
};

/** A constraint blocks whatever policy says, so policy cannot say otherwise. @internal */
export const mandatoryConstraints: PolicyRule = {
  id: 'mandatory-constraints',
  find: policy =>
    enforcements(policy)
      .filter(
        ({ id, said }) =>
          getCheck(id)?.nature === 'constraint' && said !== 'mandatory',
      )
      .map(({ pointer: place, said }) => ({
        pointer: place,
        message: `got "${said}", and it is a constraint: what it refuses cannot work in Azure, so it always blocks`,
        expected: 'mandatory',
        fix: 'remove the line',
      })),
};
