import { RuleFacts } from '@ringfence/engine';
import {
  PortSet,
  coverPorts,
  quoted,
  sources,
} from '@ringfence/engine/internal';
import { engineCheck } from '../engineCheck';
import { LintContext } from '../LintContext';
import { FindingRule, Found } from '../lintRule';
import { failingRules } from './byCheck';

const wildcardHosts = engineCheck('wildcard-hosts');

const ALL_PORTS = [{ from: 1, to: 65535 }];
const WIDE_TAGS = ['internet', 'azurecloud'];

/** A wildcard for all there is, or for all of a top-level domain such as `*.com`. */
const isTopLevel = (host: string) =>
  host.includes('*') &&
  host
    .slice(host.lastIndexOf('*') + 1)
    .split('.')
    .filter(Boolean).length < 2;

function hostsTooWide(context: LintContext): Found[] {
  return failingRules(wildcardHosts, context).flatMap(
    ({ pointer, observed }): Found[] => {
      const index = context.indexOf(pointer);
      if (index === undefined) return [];
      const top = context.rules[index].hosts?.find(isTopLevel);
      return [
        {
          pointer,
          index,
          severity: top === undefined ? wildcardHosts.severity : 'high',
          message:
            top === undefined
              ? observed
              : `${quoted(top)} leads to hosts of anybody`,
        },
      ];
    },
  );
}

function wideTag(rule: RuleFacts): string | undefined {
  const { serviceTag = '', addressPrefixes } = rule;
  const plain = serviceTag.trim().toLowerCase();
  return !addressPrefixes?.length &&
    WIDE_TAGS.includes(plain.replace(/^(azurecloud)\..*$/, '$1'))
    ? serviceTag
    : undefined;
}

const hasAllPorts = ({ ports }: RuleFacts) => {
  const known = ports === 'other' ? undefined : ports;
  return !!known && coverPorts([PortSet.create(known)], ALL_PORTS);
};

function tagsTooWide(context: LintContext): Found[] {
  return context.rules.flatMap((rule, index): Found[] => {
    if (rule.type !== 'ServiceTag' || rule.refuses) return [];
    const tag = wideTag(rule);
    if (tag !== undefined) {
      return [
        {
          pointer: context.at(index, 'serviceTag'),
          index,
          severity: 'high',
          message: `${quoted(tag)} leads to addresses of anybody`,
        },
      ];
    }
    return hasAllPorts(rule)
      ? [
          {
            pointer: context.at(index, 'portRanges'),
            index,
            severity: 'medium',
            message: 'lets out every port',
          },
        ]
      : [];
  });
}

/** A rule that opens far more than anybody looked at. @internal */
export const overBroad: FindingRule = {
  id: 'over-broad',
  title: 'Rules name what they open',
  because:
    'A wildcard, a tag for the internet or for all of Azure, and every port open what nobody has looked at, now and later. Some recommended lists hold wildcards, so one below a named domain weighs little.',
  source: sources.managedNetwork,
  find: context =>
    [...hostsTooWide(context), ...tagsTooWide(context)].map(found => ({
      ...found,
      fix: context.remove(found.index!, '; open by name what is needed'),
    })),
};
