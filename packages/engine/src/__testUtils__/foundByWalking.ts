import { filters } from './walked/filters';
import { groupsAndTags } from './walked/groupsAndTags';
import { WalkedRow } from './walked/network';
import { surroundings } from './walked/surroundings';

/** Differences that the walk of packets in the lab found, each as small as it came. */
export const foundByWalking: readonly WalkedRow[] = [
  ...filters,
  ...surroundings,
  ...groupsAndTags,
];
