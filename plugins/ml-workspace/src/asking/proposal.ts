import { Comparison, ComparedOption, withHosts } from '@ringfence/advice';
import {
  LandingZoneSummary,
  OfferedSet,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { OutboundRule, WorkspaceIsolation } from '@ringfence/engine';
import { hasNetwork, setIdentity } from '../form';
import { Answers } from './answers';
import { chosenSets, placeOf, zoneOf } from './needs';

/** The option that was chosen, and else the one that is proposed. @internal */
export function optionOf(
  { option }: Answers,
  { options, recommendation }: Comparison,
): ComparedOption | undefined {
  const proposed =
    recommendation.outcome === 'none' ? undefined : recommendation.option;
  return options.find(({ id }) => id === (option ?? proposed));
}

/** Whether a rule is one that the comparison made of a host. */
const isOfHost = ({ type, fqdn }: OutboundRule, hosts: ReadonlySet<string>) =>
  type === 'FQDN' && fqdn !== undefined && hosts.has(fqdn);

/** Host rules by the names of the sets that they come from. */
function namedRules(
  rules: readonly OutboundRule[],
  answers: Answers,
  offered: readonly OfferedSet[],
): OutboundRule[] {
  const sets = chosenSets(answers, offered);
  const hosts = new Set([
    ...sets.flatMap(set => set.hosts),
    ...(answers.hosts ?? []),
  ]);
  const others = rules.filter(rule => !isOfHost(rule, hosts));
  const ofSets = sets.reduce(
    (all, set) => withHosts(all, set.hosts, set),
    [] as OutboundRule[],
  );
  return [...withHosts(ofSets, answers.hosts ?? []), ...others];
}

/** What the answers alone ask for, before anything is set by hand. */
function asAnswered(
  option: ComparedOption,
  answers: Answers,
  offered: readonly OfferedSet[],
): WorkspaceIsolation {
  const { isolation } = option;
  const { isolationMode, rules } = isolation.outbound ?? {};
  if (isolationMode !== 'AllowOnlyApprovedOutbound' || !rules) return isolation;
  return {
    ...isolation,
    outbound: {
      ...isolation.outbound,
      rules: namedRules(rules, answers, offered),
    },
  };
}

/** What settings made by hand were made on: they hold for nothing else. @internal */
export const basisOf = (
  { dataClassification, client, addresses, sets, hosts, serving }: Answers,
  option: string,
): string =>
  JSON.stringify([
    option,
    dataClassification,
    client,
    addresses,
    sets,
    hosts,
    serving,
  ]);

/** The workspace that is asked for: what the option gives, or what was set by hand on it, under its name and in its place. @internal */
export function askedIsolation(
  answers: Answers,
  option: ComparedOption,
  {
    sets,
    zones,
  }: { sets: readonly OfferedSet[]; zones: readonly LandingZoneSummary[] },
): WorkspaceIsolation {
  const { byHand, name = '', dataClassification } = answers;
  const isKept = byHand?.on === basisOf(answers, option.id);
  const start = isKept ? byHand.isolation : asAnswered(option, answers, sets);
  const place = placeOf(answers, zones);
  const zone = zoneOf(answers, zones);
  const isOwn = start.outbound?.isolationMode === 'Disabled' || !start.outbound;
  const named = (['subscriptionId', 'resourceGroup'] as const).reduce(
    (isolation, part) => setIdentity(isolation, part, place[part] ?? ''),
    setIdentity(start, 'name', name),
  );
  return {
    ...named,
    workspace: { kind: 'Default', ...named.workspace },
    ...(place.region && { region: place.region }),
    ...(dataClassification && { dataClassification }),
    ...(isOwn &&
      !isKept &&
      zone &&
      hasNetwork(zone) && { customNetwork: zone.customNetwork }),
  };
}
