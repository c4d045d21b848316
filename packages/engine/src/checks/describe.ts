import { CheckDescription } from './description';
import { ownerOfCheck } from './addedCheck';
import { Check } from './check';

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
    offers,
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
    fixes: (offers ?? []).map(fix => ({ ...fix })),
    ...(enforcedBy && { enforcedBy }),
    ...(addedBy && { addedBy, version }),
  };
}
