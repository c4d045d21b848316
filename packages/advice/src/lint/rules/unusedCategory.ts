import {
  HostNeed,
  HostPatterns,
  coveredByAny,
  hostNeeds,
  hostPatterns,
  isNeeded,
  sources,
} from '@ringfence/engine/internal';
import { FindingRule, Found } from '../lintRule';

const categories: readonly { need: HostNeed['need']; hosts: HostPatterns }[] =
  hostNeeds.map(({ need, hosts }) => ({ need, hosts: hostPatterns(hosts) }));

/** A rule for something that nobody means to do. @internal */
export const unusedCategory: FindingRule = {
  id: 'unused-category',
  title: 'Rules serve what people mean to do',
  because:
    'The pages list hosts for packages, editors and models, to be opened by whoever needs them. Hosts that no stated need asks for are open for nothing.',
  source: sources.managedNetwork,
  find(context) {
    const { facts, rules } = context;
    if (!facts.needs) return [];
    const unused = categories.filter(({ need }) => !isNeeded(facts, need));
    const used = categories.filter(category => !unused.includes(category));
    return rules.flatMap((rule, index): Found[] => {
      const { type, hosts } = rule;
      if (type !== 'FQDN' || !hosts) return [];
      const isFor = (list: typeof categories, host: string) =>
        list.filter(each => coveredByAny(each.hosts, host));
      const needs = hosts.map(host =>
        isFor(used, host).length ? [] : isFor(unused, host),
      );
      if (needs.some(found => !found.length)) return [];
      const names = [...new Set(needs.flat().map(({ need }) => need))];
      return [
        {
          pointer: context.at(index, 'fqdn'),
          index,
          severity: 'low',
          message: `is for ${names.join(
            ' and ',
          )}, which the needs do not state`,
          fix: context.remove(index),
        },
      ];
    });
  },
};
