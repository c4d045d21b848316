import { azureValue } from '../model/azureValue';
import { PrivateEndpoint } from '../model/isolation';
import { Known } from './known';

/** Whether a private endpoint leads to this part of a resource (`blob`, `vault`), carrying traffic or not. @internal */
export const leadsToPart = (
  { subresource }: PrivateEndpoint,
  part: string,
): Known =>
  subresource === undefined
    ? undefined
    : azureValue(subresource, [part]) !== undefined;
