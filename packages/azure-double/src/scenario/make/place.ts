import { armIdOf } from '../../world/armId';

/** Where what is made stands. */
export interface Place {
  subscriptionId: string;
  group: string;
  location: string;
}

/** The id of a resource at a place. */
export const idAt = (place: Place, type: string, ...names: string[]): string =>
  armIdOf({
    subscriptionId: place.subscriptionId,
    resourceGroup: place.group,
    type,
    names,
  });

/** A resource of a scenario. */
export interface Made {
  id: string;
  [key: string]: unknown;
}
