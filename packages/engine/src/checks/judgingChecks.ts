import { FixingCheck, JudgingCheck } from './check';
import { computeChecks } from './compute';
import { inboundChecks } from './inbound';
import { inOneShape } from './inOneShape';
import { outboundChecks } from './outbound';
import { resourcesChecks } from './resources';

/** Every check of the engine, from inbound to outbound, as far as it judges. @public */
export const judgingChecks: readonly JudgingCheck[] = [
  ...inboundChecks,
  ...resourcesChecks,
  ...computeChecks,
  ...outboundChecks,
].map(check => inOneShape<FixingCheck>(check));
