import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { refOf } from '../permissions/refs';

/** What whoever calls is known by: a person by their entity, a service by its name. @internal */
export function callerOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ? refOf(userEntityRef) : `service:${subject}`;
}
