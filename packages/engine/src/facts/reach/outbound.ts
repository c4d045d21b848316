import { Facts } from '../facts';
import { pointer } from '../../model/pointer';
import { readDestination } from './destinations';
import { recognised } from '../stated';
import { anyOf, between, known, StateRange, worstOf } from './range';

const ALIASES = '/customNetwork/egress/serviceEndpointPolicyAliases';

function readApproved(facts: Facts): StateRange {
  const rules = facts.outbound?.rules;
  if (!rules) {
    return between('partial', 'closed', [
      { pointer: '/outbound/rules', label: 'which destinations are approved' },
    ]);
  }
  const noAlias = { covered: false, pointer: ALIASES };
  return worstOf(
    rules.map((rule, index) =>
      readDestination(rule, () => pointer('outbound', 'rules', index), noAlias),
    ),
  );
}

function readFiltered(facts: Facts): StateRange {
  const egress = facts.customNetwork?.egress;
  const at = '/customNetwork/egress';
  const filter = recognised(egress?.filter);
  const action = recognised(egress?.defaultAction);
  if (filter === 'None' || action === 'Allow') return known('open');
  const rules = egress?.rules;
  const alias = {
    covered: egress?.coversStorage,
    pointer: ALIASES,
  };
  const destinations = rules
    ? worstOf(
        rules.map((rule, index) =>
          readDestination(rule, () => `${at}/rules/${index}`, alias),
        ),
      )
    : between('partial', 'closed', [
        {
          pointer: `${at}/rules`,
          label: 'which destinations the custom network lets through',
        },
      ]);
  const filtering: StateRange[] = [];
  if (!filter) {
    filtering.push(
      between('open', 'closed', [
        {
          pointer: `${at}/filter`,
          label: 'what filters the egress of the custom network',
        },
      ]),
    );
  }
  if (!action) {
    filtering.push(
      between('open', 'closed', [
        {
          pointer: `${at}/defaultAction`,
          label: 'whether the custom network refuses what no rule allows',
        },
      ]),
    );
  }
  return worstOf([...filtering, destinations]);
}

function readCustom(facts: Facts): StateRange {
  const networks = facts.customNetwork?.virtualNetworks;
  if (networks?.length === 0) return known('open');
  const filtered = readFiltered(facts);
  if (networks || filtered.best === 'open') return filtered;
  return anyOf([known('open'), filtered], {
    pointer: '/customNetwork/virtualNetworks',
    label: 'whether the workspace uses a custom network',
  });
}

/** What data could leave to. @public */
export function readOutbound(facts: Facts): StateRange {
  switch (facts.mode) {
    case 'AllowInternetOutbound':
      return known('open');
    case 'AllowOnlyApprovedOutbound':
      return readApproved(facts);
    case 'Disabled':
      return readCustom(facts);
    default:
      return anyOf([known('open'), readApproved(facts), readCustom(facts)], {
        pointer: '/outbound/isolationMode',
        label: 'the isolation mode of the managed network',
      });
  }
}
