import {
  Appliance,
  ApplianceRule,
  RuleCollection,
  VirtualNetwork,
} from '../../../model/network';
import { Beside } from './oneSubnet';

/** A network beside the subnet's own. */
export const hub = (changes: VirtualNetwork = {}): VirtualNetwork => ({
  name: 'hub',
  addressSpace: ['10.0.0.0/16'],
  peeredWith: [],
  gateways: [],
  subnets: [],
  ...changes,
});

/** Rules of one kind that let out, asked at the usual priority. */
const letsOut = (kind: string, ...rules: ApplianceRule[]): RuleCollection => ({
  kind,
  fromParent: false,
  groupPriority: 100,
  priority: 100,
  action: 'Allow',
  rules,
});

/** A firewall that lets out some addresses and nothing else. */
export const firewall = (): Appliance => ({
  name: 'fw',
  kind: 'Firewall',
  address: '10.0.0.4',
  ruleCollections: [
    letsOut('Network', {
      name: 'some',
      protocols: ['Any'],
      sources: ['*'],
      destinations: ['20.0.0.0/16'],
      portRanges: '*',
    }),
  ],
});

/** An appliance that lets out some addresses, a tag, private addresses and a host. */
export const proxy = (changes: Appliance = {}): Appliance => ({
  name: 'proxy',
  kind: 'Proxy',
  address: '10.0.0.4',
  ruleCollections: [
    letsOut(
      'Network',
      {
        name: 'some',
        protocols: ['TCP'],
        sources: ['*'],
        destinations: ['20.0.0.0/16', 'Sql'],
        portRanges: '80,443',
      },
      {
        name: 'elsewhere',
        protocols: ['TCP'],
        sources: ['*'],
        destinations: ['10.9.0.0/16'],
        portRanges: '*',
      },
    ),
    letsOut('Application', {
      name: 'pypi',
      protocols: ['Https'],
      sources: ['*'],
      hosts: ['pypi.org'],
    }),
  ],
  ...changes,
});

/** These appliances and no others. */
export const beside = (...appliances: Appliance[]): Beside => ({
  custom: { appliances },
});
