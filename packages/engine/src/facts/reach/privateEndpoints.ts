import { PrivateEndpoint } from '../../model/isolation';
import { azureValue } from '../../model/azureValue';
import { PRIVATE_ENDPOINT_STATUSES } from '../../model/values';

/** Whether one private endpoint carries traffic: only `Approved` does; no status, not known. @internal */
export function isApproved(endpoint: PrivateEndpoint): boolean | undefined {
  if (endpoint.status === undefined) return undefined;
  return azureValue(endpoint.status, PRIVATE_ENDPOINT_STATUSES) === 'Approved';
}

/** Whether there is an approved private endpoint among them. @internal */
export function hasApproved(
  endpoints: readonly PrivateEndpoint[] | undefined,
): boolean | undefined {
  if (!endpoints) return undefined;
  const approved = endpoints.map(isApproved);
  if (approved.includes(true)) return true;
  return approved.includes(undefined) ? undefined : false;
}
