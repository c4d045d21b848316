import { WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import { EGRESS_FILTERS, ISOLATION_MODES } from '../../model/values';
import { hasAzureMlAlias, readDestination } from './destinations';
import { anyOf, between, known, Reading, worstOf } from './range';

const ALIASES = '/customNetwork/egress/serviceEndpointPolicyAliases';

function readApproved(isolation: WorkspaceIsolation): Reading {
  const rules = isolation.outbound?.rules;
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

function readFiltered(isolation: WorkspaceIsolation): Reading {
  const egress = isolation.customNetwork?.egress;
  const at = '/customNetwork/egress';
  const filter = azureValue(egress?.filter, EGRESS_FILTERS);
  const action = azureValue(egress?.defaultAction, ['Allow', 'Deny']);
  if (filter === 'None' || action === 'Allow') return known('open');
  const rules = egress?.rules;
  const alias = {
    covered: hasAzureMlAlias(egress?.serviceEndpointPolicyAliases),
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
  const filtering: Reading[] = [];
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

function readCustom(isolation: WorkspaceIsolation): Reading {
  const networks = isolation.customNetwork?.virtualNetworks;
  if (networks?.length === 0) return known('open');
  const filtered = readFiltered(isolation);
  if (networks || filtered.best === 'open') return filtered;
  return anyOf([known('open'), filtered], {
    pointer: '/customNetwork/virtualNetworks',
    label: 'whether the workspace uses a custom network',
  });
}

/** What data could leave to. @internal */
export function readOutbound(isolation: WorkspaceIsolation): Reading {
  const mode = azureValue(isolation.outbound?.isolationMode, ISOLATION_MODES);
  switch (mode) {
    case 'AllowInternetOutbound':
      return known('open');
    case 'AllowOnlyApprovedOutbound':
      return readApproved(isolation);
    case 'Disabled':
      return readCustom(isolation);
    default:
      return anyOf(
        [known('open'), readApproved(isolation), readCustom(isolation)],
        {
          pointer: '/outbound/isolationMode',
          label: 'the isolation mode of the managed network',
        },
      );
  }
}
