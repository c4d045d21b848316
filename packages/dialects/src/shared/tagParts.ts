import { plainKey } from './sourceNode';

const PARTS = [
  'serviceTag',
  'protocol',
  'portRanges',
  'action',
  'addressPrefixes',
].map(plainKey);

const OTHER_PARTS = [
  'serviceResourceId',
  'subresourceTarget',
  'sparkEnabled',
  'sparkStatus',
  'fqdns',
  // What the CLI prints in its own older words.
  'resourceId',
].map(plainKey);

/** Whether a key is one that the destination of a service tag rule can have. @internal */
export const isTagPart = (key: string): boolean =>
  PARTS.includes(plainKey(key));

/** Whether a key is one that the destination of any rule can have. @internal */
export const isDestinationKey = (key: string): boolean =>
  isTagPart(key) || OTHER_PARTS.includes(plainKey(key));
