import { NEEDS } from '../model/values';
import { Facts } from './facts';
import { Known } from './known';

/** Whether people mean to do something in the workspace. @internal */
export const isNeeded = (
  { needs }: Facts,
  need: (typeof NEEDS)[number],
): Known => needs?.includes(need);
