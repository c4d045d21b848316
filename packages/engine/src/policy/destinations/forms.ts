import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { isHostPattern } from '../../network/hosts';
import { ApprovedDestination } from '../policy';

type RuleType = (typeof OUTBOUND_RULE_TYPES)[number];

const TAG = /^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/i;
const RESOURCE =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[a-z]+(\.[a-z]+)+(\/[a-z0-9]+\/[^/]+)+$/i;

/** The text that an approved destination is compared by. @internal */
export const plainDestination = ({ destination }: ApprovedDestination) =>
  destination.trim().toLowerCase().replace(/\.$/, '');

const FORMS: Record<RuleType, (plain: string) => boolean> = {
  FQDN: isHostPattern,
  ServiceTag: plain => TAG.test(plain),
  PrivateEndpoint: plain => RESOURCE.test(plain),
};

/** The types of rule that an approved destination can be meant for; none when it fits no form. @internal */
export function typesOf(entry: ApprovedDestination): RuleType[] {
  const plain = plainDestination(entry);
  const meant = entry.type ? [entry.type] : OUTBOUND_RULE_TYPES;
  return plain === '*' ? [...meant] : meant.filter(type => FORMS[type](plain));
}

/**
 * Whether it approves whatever there is on the internet. A wildcard for private
 * endpoints does not: each of them leads to one resource.
 * @internal
 */
export function isEverything(entry: ApprovedDestination): boolean {
  const plain = plainDestination(entry);
  return (
    (plain === '*' && entry.type !== 'PrivateEndpoint') ||
    (plain === 'internet' && entry.type !== 'FQDN')
  );
}
