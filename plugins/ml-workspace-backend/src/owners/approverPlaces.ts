import { Policy } from '@ringfence/engine';
import { refOf } from '../permissions/refs';

/** One group of approvers, and where a policy names it. @internal */
export interface ApproverPlace {
  /** JSON pointer into the policy. */
  pointer: string;
  /** Entity ref in lower case. */
  ref: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every group that a policy lets approve something, wherever it says so. @internal */
export function approverPlaces(policy: Policy): ApproverPlace[] {
  const places: ApproverPlace[] = [];
  const walk = (value: unknown, pointer: string) => {
    if (!isRecord(value)) return;
    const { approval, ...others } = value;
    if (isRecord(approval) && Array.isArray(approval.groups)) {
      approval.groups.forEach((group, index) =>
        places.push({
          pointer: `${pointer}/approval/groups/${index}`,
          ref: refOf(String(group)),
        }),
      );
    }
    for (const [key, inner] of Object.entries(others)) {
      walk(inner, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`);
    }
  };
  walk(policy, '');
  return places;
}
