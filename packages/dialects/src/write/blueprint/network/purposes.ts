import { BlueprintBuilder } from '../BlueprintBuilder';
import type { NetworkSite } from './OwnNetwork';
import { PURPOSE_TAG } from '../../../shared/purposeTag';

/** Most tags that Azure takes on a resource, less some for those that everything has. */
const MOST = 35;

/**
 * What each subnet is for, as tags of its network. A subnet has neither tags nor
 * a setting for it, and whoever reads the files would have to take every subnet
 * for one that code may run in: one for private endpoints alone would then keep
 * a closed network from being known as closed.
 *
 * @internal
 */
export function purposeTags(
  builder: BlueprintBuilder,
  { network, pointer }: NetworkSite,
): Record<string, string> | undefined {
  const tags: Record<string, string> = {};
  network.subnets?.forEach(({ name, purpose }, at) => {
    if (purpose === undefined || !name) return;
    if (purpose.length > 256 || Object.keys(tags).length >= MOST) {
      builder.cannotSay(
        `${pointer}/subnets/${at}/purpose`,
        'what the subnet is for',
        'it is a tag of the network, and Azure takes no more or no longer ones',
        'whoever reads it takes the subnet for one that code may run in',
      );
      return;
    }
    tags[`${PURPOSE_TAG}${name}`] = purpose;
  });
  return Object.keys(tags).length > 0 ? tags : undefined;
}
