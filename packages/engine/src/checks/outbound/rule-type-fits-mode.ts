import { MANAGED_RULES } from '../../facts/rulesInForce';
import { pointer } from '../../model/pointer';
import { Check } from '../check';
import { fail, judgeEach, pass, quoted, unknown } from '../outcome';
import { entryOf, removeRules } from '../patches';
import { sources } from '../../model/sources';
import {
  APPROVED_ONLY,
  approvedOnly,
  APPROVED_ONLY_WRITES,
} from './approvedOnly';

const MODE = '/outbound/isolationMode';

/** No rule of a type that the mode does not take. */
export const ruleTypeFitsMode: Check = {
  id: 'rule-type-fits-mode',
  title: 'Outbound rule types fit the isolation mode',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [MODE, '/outbound/rules/*/type'],
  expected:
    'private endpoint rules with internet outbound; any type with approved outbound only; no rules when off',
  because:
    'Service tag and host rules exist only where everything else is refused. With internet outbound they restrict nothing, so Azure refuses them.',
  offers: [{ title: 'Remove the rules' }, APPROVED_ONLY],
  evaluate({ outbound, mode }) {
    const rules = outbound?.rules;
    if (!rules) return unknown('/outbound/rules', 'rules not known');
    return judgeEach(
      rules,
      ({ type, written }, index) => {
        const at = pointer('outbound', 'rules', index, 'type');
        if (type === undefined) return unknown(at, 'type not known');
        if (type === 'other') {
          return fail({
            pointer: at,
            observed: `${quoted(written.type ?? '')} is no rule type`,
          });
        }
        if (!mode) return unknown(MODE, 'mode not known');
        const fits =
          mode === 'AllowOnlyApprovedOutbound' ||
          (mode === 'AllowInternetOutbound' && type === 'PrivateEndpoint');
        return fits
          ? pass(type)
          : fail({ pointer: at, observed: `a ${type} rule in mode ${mode}` });
      },
      { pass: 'all types fit', notApplicable: 'no rules' },
    );
  },
  writes: APPROVED_ONLY_WRITES,
  fix(facts, { places }) {
    const { isolation, mode, outbound } = facts;
    const remove = removeRules(isolation, places);
    const isTyped = places.every(place => {
      const entry = entryOf(place, MANAGED_RULES);
      return entry && outbound?.rules?.[entry.index]?.type !== 'other';
    });
    return mode === 'AllowInternetOutbound' && isTyped
      ? [...remove, ...approvedOnly(facts)]
      : remove;
  },
};
