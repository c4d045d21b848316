import { plainKey } from './sourceNode';

const PARTS = [
  'serviceTag',
  'protocol',
  'portRanges',
  'action',
  'addressPrefixes',
].map(plainKey);

/** Whether a key is one that the destination of a service tag rule can have. @internal */
export const isTagPart = (key: string): boolean =>
  PARTS.includes(plainKey(key));
