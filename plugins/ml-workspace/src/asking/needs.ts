import { Needs } from '@ringfence/advice';
import {
  LandingZoneSummary,
  OfferedSet,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { parseAddresses } from '../form';
import { Answers } from './answers';

/** The landing zone that was chosen, as long as it is offered. @internal */
export const zoneOf = (
  { zone }: Answers,
  zones: readonly LandingZoneSummary[],
): LandingZoneSummary | undefined =>
  zone ? zones.find(({ name }) => name === zone) : undefined;

/** Where the workspace shall be: what the landing zone says, and else what was typed. @internal */
export const placeOf = (
  answers: Answers,
  zones: readonly LandingZoneSummary[],
) => {
  const { subscriptionId, resourceGroup, region } = {
    ...answers,
    ...zoneOf(answers, zones),
  };
  return { subscriptionId, resourceGroup, region };
};

/** The sets that were chosen, as long as they are offered. @internal */
export const chosenSets = (
  { sets = [] }: Answers,
  offered: readonly OfferedSet[],
): OfferedSet[] => offered.filter(({ name }) => sets.includes(name));

/** The answers as needs, which options are held against. @internal */
export function needsOf(
  answers: Answers,
  offered: readonly OfferedSet[],
  region: string | undefined,
): Needs {
  const { dataClassification, client, addresses = '', serving } = answers;
  const listed = parseAddresses(addresses);
  const hosts = [
    ...chosenSets(answers, offered).flatMap(set => set.hosts),
    ...(answers.hosts ?? []),
  ];
  return {
    ...(dataClassification && { dataClassification }),
    ...(region && { region }),
    ...(client && { clients: [client] }),
    ...(client === 'listed-addresses' &&
      listed.length && { clientAddresses: listed }),
    hosts: [...new Set(hosts)],
    managedOnlineEndpoints: serving === 'managed',
    aks: serving === 'aks',
    nothingElse: true,
  };
}
