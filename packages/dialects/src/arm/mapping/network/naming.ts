import { Facts } from '../../facts';
import { idOf } from '../../reference';
import { ArmResource, nameOf } from '../../resource';

/** Sets down what a resource of a network is called. @internal */
export function mapNameAndId(facts: Facts, resource: ArmResource): void {
  const name = nameOf(resource);
  if (name) facts.put(['name'], name, resource.node.at);
  facts.put(['id'], idOf(resource), resource.node.at);
}
