import { findServiceTag } from '../destinations/classify';

/** Whether a service tag stands for storage accounts, with or without a region. @internal */
export const isStorageTag = (serviceTag: string): boolean =>
  findServiceTag(serviceTag)?.value === 'Storage';
