import { FixingCheck } from './check';
import { computeFixes } from './compute/fixes';
import { inboundFixes } from './inbound/fixes';
import { inOneShape } from './inOneShape';
import { judgingChecks } from './judgingChecks';
import { outboundFixes } from './outbound/fixes';
import { resourcesFixes } from './resources/fixes';

const fixes = new Map(
  [...inboundFixes, ...resourcesFixes, ...computeFixes, ...outboundFixes].map(
    ([{ id }, fix]) => [id, fix],
  ),
);

/** Every check of the engine, from inbound to outbound, with its fixes. @public */
export const fixingChecks: readonly FixingCheck[] = judgingChecks.map(check =>
  inOneShape({ ...check, fix: fixes.get(check.id) }),
);
