import { quoted, sources } from '@ringfence/engine/internal';
import { engineCheck } from '../engineCheck';
import { LintContext } from '../LintContext';
import { FindingRule, Found } from '../lintRule';
import { privateWayTo } from '../privateWays';
import { failingRules } from './byCheck';

const firewallCost = engineCheck('firewall-cost');

/** All host rules together bring a firewall that a cheaper one could be. */
function costlyFirewall(context: LintContext): Found[] {
  const { length } = failingRules(firewallCost, context);
  if (!length || context.isCustom) return [];
  const said =
    length === 1 ? 'One host rule makes' : `${length} host rules make`;
  return [
    {
      pointer: '/outbound/firewallSku',
      severity: firewallCost.severity,
      message: `${said} Azure put an Azure Firewall beside this workspace and bill it`,
      fix: firewallCost.fix?.(context.facts, {
        status: 'fail',
        observed: '',
        places: [],
      })[0],
    },
  ];
}

/** Host rules for what is reached without a firewall. */
function needlessHosts(context: LintContext): Found[] {
  const { facts, isCustom, rules } = context;
  if (isCustom || facts.mode !== 'AllowOnlyApprovedOutbound') return [];
  return rules.flatMap((rule, index): Found[] => {
    const { type, hosts } = rule;
    if (type !== 'FQDN' || !hosts) return [];
    const ways = hosts.map(privateWayTo);
    if (ways.includes(undefined)) return [];
    return [
      {
        pointer: context.at(index, 'fqdn'),
        index,
        severity: 'medium',
        message: `${quoted(
          hosts[0],
        )} takes a firewall as a host, and none otherwise: ${ways[0]!.instead}`,
        fix: context.remove(index, `; ${ways[0]!.instead}`),
      },
    ];
  });
}

/** Host rules bring a firewall that nobody asked for. @internal */
export const hiddenFirewall: FindingRule = {
  id: 'hidden-firewall',
  title: 'Host rules are worth their firewall',
  because:
    'The first host rule of a managed network makes Azure put an Azure Firewall beside this one workspace and bill it. A private endpoint or a service tag needs none, and keeps closer to what is meant.',
  source: sources.managedNetwork,
  find: context => [...costlyFirewall(context), ...needlessHosts(context)],
};
