import type { Unread } from '@ringfence/engine';
import type { Subject, SubjectType } from '../subject';
import { Facts } from './facts';
import { mapCompute } from './mapping/compute';
import { mapDeployment, mapEndpoint } from './mapping/endpoint';
import { putList } from './mapping/lists';
import {
  isServiceRule,
  mapOutbound,
  mapRule,
  ruleOfResource,
} from './mapping/outbound';
import { mapOwnConnection } from './mapping/privateEndpoints';
import { mapIdentity } from './mapping/workspace';
import { ArmNode } from './node';
import { ArmResource, networkOf, TYPES } from './resource';
import { ResourceIndex } from './resourceIndex';
import { subjectOf } from './subjectOf';

/** Makes a subject of a part whose workspace the document does not hold, or of its network or connection alone. @internal */
export function loneSubject(
  type: SubjectType,
  resource: ArmResource,
  index: ResourceIndex,
  unread: readonly Unread[],
): Subject {
  const { identity, node } = resource;
  const facts = Facts.create();
  const [workspace] = identity.names;
  const own: { name?: unknown; kind?: unknown } = {
    name: identity.names.at(-1)?.text || undefined,
  };
  mapOwner(facts, resource);
  const list = (path: (string | number)[], map: (entry: Facts) => void) =>
    putList(facts, path, node, [resource], map);
  switch (identity.type) {
    case TYPES.compute:
      list(['compute'], entry => mapCompute(entry, resource, index));
      own.kind = node.find('properties', 'computeType').value;
      break;
    case TYPES.onlineEndpoint:
    case TYPES.batchEndpoint:
      list(['endpoints'], entry => mapEndpoint(entry, resource, index));
      own.kind = identity.type === TYPES.batchEndpoint ? 'batch' : 'online';
      break;
    case TYPES.onlineDeployment:
    case TYPES.batchDeployment:
      list(['endpoints'], entry =>
        putList(entry, ['deployments'], node, [resource], mapDeployment),
      );
      break;
    case TYPES.managedNetwork: {
      const rules = index.children(identity, TYPES.managedNetworkRule);
      mapOutbound(facts, networkOf(resource), resource, rules, true);
      own.name = workspace?.text;
      break;
    }
    case TYPES.connection:
      list(['inbound', 'privateEndpoints'], entry =>
        mapOwnConnection(entry, node),
      );
      own.name = workspace?.text;
      break;
    default: {
      const rule = ruleOfResource(resource);
      const isService = isServiceRule(rule, resource);
      list(['outbound', isService ? 'serviceRules' : 'rules'], entry =>
        mapRule(entry, rule),
      );
      own.kind = rule.settings.get('type').value;
    }
  }
  // Of a part by itself, what was not read can only add deployments to an endpoint.
  if (type === 'workspace') facts.unread.push(...unread);
  else if (type === 'endpoint') {
    facts.unread.push(
      ...unread.map(part => ({
        ...part,
        pointers: ['/endpoints/0/deployments'],
      })),
    );
  }
  return subjectOf(type, facts, node.at, own);
}

/** The workspace that a lone part names as its own. */
function mapOwner(facts: Facts, { identity, node }: ArmResource): void {
  const [workspace] = identity.names;
  if (identity.names.length > 1) {
    mapIdentity(facts, {
      identity: { ...identity, names: [workspace] },
      node: ArmNode.create(node.at, {
        name: node.get('name').value,
        id: node.get('id').value,
      }),
      presence: 'yes',
      source: 'reading',
    });
  }
}
