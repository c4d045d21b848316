import { Value, isObject } from '../../blueprint';
import { Said } from '../Said';
import { command, nameOptions } from '../maker';
import { Command, options } from '../shell/command';
import { snakeCase } from './snake';

const RULES = ['managedNetwork', 'outboundRules'];

interface Rules {
  /** Those that the file of the workspace holds, in their order. */
  listed: Record<string, unknown>[];
  /** Those that Azure takes only once the workspace is there. */
  later: Command[];
  /** One of them is for Spark, too. */
  forSpark: boolean;
}

function privateEndpoint(said: Said, path: string[]) {
  const fqdns = said.words([...path, 'fqdns']);
  return {
    destination: {
      service_resource_id: said.text(
        ...path,
        'destination',
        'serviceResourceId',
      ),
      subresource_target: said.text(
        ...path,
        'destination',
        'subresourceTarget',
      ),
      // The schema asks for it, also where nobody uses Spark.
      spark_enabled: said.take(...path, 'destination', 'sparkEnabled') === true,
    },
    ...(fqdns.length > 0 && { fqdns }),
  };
}

function serviceTag(said: Said, path: string[], pointer: string) {
  const at = [...path, 'destination'];
  if (said.take(...at, 'action') === 'Deny') {
    said.refuse(
      `${pointer}/action`,
      'is Deny, and a rule of Azure ML YAML always allows',
      'Allow, or another dialect',
    );
  }
  const prefixes = said.words([...at, 'addressPrefixes']);
  return {
    destination: {
      service_tag: said.text(...at, 'serviceTag'),
      protocol: said.text(...at, 'protocol'),
      port_ranges: said.text(...at, 'portRanges'),
      ...(prefixes.length > 0 && { address_prefixes: prefixes }),
    },
  };
}

/** A rule that leads to the workspace itself. */
const ownEndpoint = (
  said: Said,
  rule: string,
  { destination }: ReturnType<typeof privateEndpoint>,
): Command =>
  command(
    'ml workspace outbound-rule set',
    nameOptions(said, 'workspace-name'),
    options({
      rule,
      type: 'private_endpoint',
      'service-resource-id': destination.service_resource_id,
      'subresource-target': destination.subresource_target,
      'spark-enabled': String(destination.spark_enabled),
    }),
  );

/** The rules of a managed network: in the file, but for one that leads to the workspace itself. @internal */
export function outboundRules(said: Said): Rules {
  const rules: Value = said.resource.properties.managedNetwork ?? {};
  const named = isObject(rules) ? rules.outboundRules ?? {} : {};
  const listed: Record<string, unknown>[] = [];
  const later: Command[] = [];
  let forSpark = false;
  Object.keys(isObject(named) ? named : {}).forEach((name, at) => {
    const path = [...RULES, name];
    const pointer = `/outbound/rules/${at}`;
    const type = said.text(...path, 'type') ?? '';
    // Whatever people write is theirs.
    said.take(...path, 'category');
    if (type === 'PrivateEndpoint') {
      const rule = privateEndpoint(said, path);
      forSpark ||= rule.destination.spark_enabled;
      const { service_resource_id: target } = rule.destination;
      if (target?.toLowerCase() === said.resource.id.toLowerCase()) {
        later.push(ownEndpoint(said, name, rule));
        said.cannotSay(
          pointer,
          'a private endpoint from its own network to the workspace itself',
          'Azure takes the rule only once the workspace is there',
          'deploy.sh adds it',
        );
        return;
      }
      listed.push({ name, type: 'private_endpoint', ...rule });
    } else if (type === 'ServiceTag') {
      const rule = serviceTag(said, path, pointer);
      listed.push({ name, type: snakeCase(type), ...rule });
    } else {
      const destination = said.text(...path, 'destination');
      listed.push({ name, type: 'fqdn', destination });
    }
  });
  return { listed, later, forSpark };
}
