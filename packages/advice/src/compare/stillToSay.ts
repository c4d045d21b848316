import { Facts } from '@ringfence/engine';
import { MissingFact } from '../addresses/types';
import { CUSTOM } from './rule';
import { Way } from './ways';

/** What a proposed workspace still has to be told before it can be requested. @internal */
export function stillToSay(
  facts: Facts,
  { entrance, network }: Way,
): MissingFact[] {
  const { compute = [], dataClassification, inbound, outbound } = facts;
  const found: MissingFact[] = [
    {
      pointer: '/workspace',
      says: 'the name, subscription and resource group of the workspace',
    },
  ];
  const say = (isAbsent: boolean, pointer: string, says: string) => {
    if (isAbsent) found.push({ pointer, says });
  };
  say(facts.region === undefined, '/region', 'the region');
  say(
    dataClassification === undefined,
    '/dataClassification',
    'how sensitive the data is',
  );
  say(
    entrance === 'selected' && !inbound?.ipRules,
    '/inbound/ipRules',
    'the public addresses that people come from',
  );
  outbound?.rules?.forEach(({ name, type, serviceResourceId }, index) =>
    say(
      type === 'PrivateEndpoint' && !serviceResourceId,
      `/outbound/rules/${index}/serviceResourceId`,
      `the resource that rule ${name} leads to`,
    ),
  );
  compute.forEach(({ name, type, maxNodes, subnetId }, index) => {
    const isCluster = type === 'AmlCompute' || type === 'AKS';
    say(
      isCluster && maxNodes === undefined,
      `/compute/${index}/maxNodes`,
      `how many nodes ${name} has at most`,
    );
    say(
      CUSTOM.includes(network) && subnetId === undefined,
      `/compute/${index}/subnetId`,
      `the subnet of ${name}`,
    );
  });
  say(
    CUSTOM.includes(network),
    '/customNetwork/virtualNetworks',
    'the ids and ranges of the networks and their subnets',
  );
  return found;
}
