import { Value, isObject, lastOf } from '../../blueprint';
import { Said } from '../Said';
import {
  Maker,
  command,
  indexesOf,
  makeOptions,
  nameOptions,
  parentOf,
  stepOf,
} from '../maker';
import { Command, Word, options } from '../shell/command';

/** @internal */
export const firewallPolicy: Maker = said => ({
  steps: [
    stepOf(
      said,
      [
        command(
          'network firewall policy create',
          makeOptions(said),
          options({
            sku: said.word('sku', 'tier'),
            'base-policy': said.word('basePolicy', 'id'),
            'threat-intel-mode': said.word('threatIntelMode'),
            'enable-dns-proxy': said.word('dnsSettings', 'enableProxy'),
            'dns-servers': said.words(['dnsSettings', 'servers']),
          }),
        ),
      ],
      said.resource.id,
    ),
  ],
});

/** Protocols of a rule of hosts, as `Https=443`. */
const hostProtocols = (said: Said, value: Value | undefined): Word[] =>
  (Array.isArray(value) ? value : []).map((one: Value) =>
    isObject(one)
      ? `${said.wordOf(one.protocolType)}=${said.wordOf(one.port)}`
      : '',
  );

/** What a rule says, without the collection it stands in. */
function ruleOptions(
  said: Said,
  path: (string | number)[],
): Command['options'] {
  return options({
    'rule-type': said.word(...path, 'ruleType'),
    'source-addresses': said.words([...path, 'sourceAddresses']),
    'target-fqdns': said.words([...path, 'targetFqdns']),
    protocols: hostProtocols(said, said.take(...path, 'protocols')),
    'ip-protocols': said.words([...path, 'ipProtocols']),
    'destination-addresses': said.words([...path, 'destinationAddresses']),
    'destination-fqdns': said.words([...path, 'destinationFqdns']),
    'destination-ports': said.words([...path, 'destinationPorts']),
  });
}

/** A group with its collections: the first rule comes with its collection, the others after it. @internal */
export const ruleGroup: Maker = said => {
  const { resource } = said;
  const group = options({
    'policy-name': parentOf(said).name,
    'resource-group': resource.place.resourceGroup,
    'rule-collection-group-name': resource.name,
  });
  const collections = indexesOf(resource.properties.ruleCollections).flatMap(
    at => {
      const path = ['ruleCollections', at];
      const name = said.word(...path, 'name');
      const priority = said.word(...path, 'priority');
      const action = said.word(...path, 'action', 'type');
      said.take(...path, 'ruleCollectionType');
      return indexesOf(said.take(...path, 'rules')).map(rule => {
        const here = [...path, 'rules', rule];
        const ruleName = said.word(...here, 'name');
        const said1 = ruleOptions(said, here);
        return rule === 0
          ? command(
              'network firewall policy rule-collection-group collection add-filter-collection',
              group,
              options({
                name,
                'collection-priority': priority,
                action,
                'rule-name': ruleName,
              }),
              said1,
            )
          : command(
              'network firewall policy rule-collection-group collection rule add',
              group,
              options({ 'collection-name': name, name: ruleName }),
              said1,
            );
      });
    },
  );
  return {
    steps: [
      stepOf(
        said,
        [
          command(
            'network firewall policy rule-collection-group create',
            nameOptions(said),
            options({
              'policy-name': parentOf(said).name,
              priority: said.word('priority'),
            }),
          ),
          ...collections,
        ],
        resource.id,
      ),
    ],
  };
};

/** @internal */
export const firewall: Maker = said => {
  const { resource } = said;
  const path = ['ipConfigurations', 0];
  const subnet = said.word(...path, 'properties', 'subnet', 'id');
  const network = String(subnet).replace(/\/subnets\/[^/]+$/i, '');
  return {
    steps: [
      stepOf(
        said,
        [
          command(
            'network firewall create',
            makeOptions(said),
            options({
              sku: said.word('sku', 'name'),
              tier: said.word('sku', 'tier'),
              'firewall-policy': said.word('firewallPolicy', 'id'),
            }),
          ),
        ],
        resource.id,
      ),
      {
        why: `${resource.name} stands in the subnet ${lastOf(String(subnet))}`,
        commands: [
          command(
            'network firewall ip-config create',
            options({
              'firewall-name': resource.name,
              'resource-group': resource.place.resourceGroup,
              name: said.word(...path, 'name'),
              'public-ip-address': said.word(
                ...path,
                'properties',
                'publicIPAddress',
                'id',
              ),
              'vnet-name': network,
            }),
          ),
        ],
      },
    ],
  };
};
