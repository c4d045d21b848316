import { baselinePolicy } from './baseline';
import { Policy } from './policy';
import { regulatedPolicy } from './regulated';
import { sandboxPolicy } from './sandbox';

/** Names of the policies that come with the package. @internal */
export const SHIPPED_POLICIES = ['baseline', 'regulated', 'sandbox'] as const;
/** {@inheritDoc SHIPPED_POLICIES} @internal */
export type ShippedPolicyName = (typeof SHIPPED_POLICIES)[number];

const policies: Record<ShippedPolicyName, Policy> = {
  baseline: baselinePolicy,
  regulated: regulatedPolicy,
  sandbox: sandboxPolicy,
};

/** The shipped policy of a name (`baseline`, `regulated`, `sandbox`); `undefined` when none has it. @public */
export function shippedPolicy(name: string): Policy | undefined {
  const found = SHIPPED_POLICIES.find(each => each === name);
  return found && policies[found];
}
