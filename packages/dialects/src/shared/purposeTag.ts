/**
 * Begins a tag of a virtual network that says what one of its subnets is for; the
 * subnet's name follows. Azure has no place for it on the subnet itself.
 * @internal
 */
export const PURPOSE_TAG = 'ml-workspace-subnet-';
