import { CheckDescription } from './description';
import { ownerOfCheck } from './addedCheck';
import { Check } from './check';
import { PROPOSED_FIXES } from './proposedFixes.gen';

/** What a check says of itself, without its code. @public */
export function describeCheck(check: Check): CheckDescription {
  const {
    id,
    title,
    nature,
    severity,
    boundary,
    source,
    reads,
    expected,
    because,
    enforcedBy,
    version,
  } = check;
  const addedBy = ownerOfCheck(id);
  return {
    id,
    title,
    nature,
    severity,
    boundary,
    source,
    reads: [...reads],
    expected,
    because,
    fixes: (PROPOSED_FIXES[id] ?? []).map(fix => ({ ...fix })),
    ...(enforcedBy && { enforcedBy }),
    ...(addedBy && { addedBy, version }),
  };
}
