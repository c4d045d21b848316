import { azureValue } from '../model/azureValue';
import { Facts } from './facts';
import { Known } from './known';

/** Whether the workspace has a managed identity; absent is not known. @internal */
export const hasManagedIdentity = ({ identity }: Facts): Known =>
  identity === undefined
    ? undefined
    : identity.trim() !== '' && azureValue(identity, ['None']) === undefined;
