import { azureValue } from '@ringfence/engine';
import { Facts } from '../facts';
import { ArmNode, isOpen } from '../node';
import { ArmResource, speaksForAll } from '../resource';
import { textOf } from '../textOf';

/** Sets down who reaches the workspace: public access and the addresses it is limited to. @internal */
export function mapInbound(
  facts: Facts,
  resource: ArmResource,
  notes: Set<string>,
): void {
  const properties = resource.node.get('properties');
  const access = properties.get('publicNetworkAccess');
  facts.text(['inbound', 'publicNetworkAccess'], access);
  noteOlderFlag(properties, notes);
  const rules = ['inbound', 'ipRules'];
  const acls = properties.get('networkAcls');
  const allowList = properties.get('ipAllowlist');
  const odd = [
    !acls.isAbsent && !takesList(resource, 'networkAcls') && acls,
    !allowList.isAbsent && !takesList(resource, 'ipAllowlist') && allowList,
  ].filter(list => list !== false);
  if (odd.length) {
    facts.open(rules, odd[0]);
    facts.leaveUnread(
      [rules],
      `API version ${
        resource.node.get('apiVersion').written
      } has no list of addresses, so whether this one holds is not known`,
      odd[0],
    );
  } else if (!acls.isAbsent) mapAcls(facts, acls);
  else if (!allowList.isAbsent) facts.texts(rules, allowList);
  else if (speaksForAll(resource)) facts.put(rules, [], resource.node.at);
}

/** The first preview whose workspaces have each list of addresses; no stable version has one. */
const FIRST_PREVIEW = {
  networkAcls: '2024-10-01',
  ipAllowlist: '2024-01-01',
} as const;

/**
 * Whether the API version that a template or body states takes a list of
 * addresses. Where none is stated it may; a reading of Azure holds what it shows.
 */
function takesList(
  { node, source }: ArmResource,
  list: keyof typeof FIRST_PREVIEW,
): boolean {
  const version = node.get('apiVersion');
  if (version.isAbsent || source === 'reading') return true;
  const [, date, suffix] =
    /^(\d{4}-\d\d-\d\d)(-\w+)?$/.exec(textOf(version.value)) ?? [];
  return suffix !== undefined && date >= FIRST_PREVIEW[list];
}

/** Rules count only where everything else is denied. */
function mapAcls(facts: Facts, acls: ArmNode): void {
  const path = ['inbound', 'ipRules'];
  const action = acls.get('defaultAction');
  const rules = acls.get('ipRules');
  const kind =
    typeof action.value === 'string'
      ? azureValue(action.value, ['Allow', 'Deny'])
      : undefined;
  if (kind === 'Allow') facts.put(path, [], action.at);
  else if (kind === undefined || !rules.items?.length) {
    // Deny without an address is neither open to all nor a list of addresses.
    const cause = [action, rules].find(isOpen) ?? acls;
    facts.open(path, cause);
  } else facts.texts(path, rules, rule => rule.get('value'));
}

function noteOlderFlag(properties: ArmNode, notes: Set<string>): void {
  const older = properties.get('allowPublicAccessWhenBehindVnet').value;
  const access = properties.get('publicNetworkAccess').value;
  if (older === true && textOf(access).toLowerCase() === 'disabled') {
    notes.add(
      'allowPublicAccessWhenBehindVnet is true beside publicNetworkAccess Disabled. Whichever was written last holds in Azure; publicNetworkAccess is what was read. Remove the older property.',
    );
  }
}
