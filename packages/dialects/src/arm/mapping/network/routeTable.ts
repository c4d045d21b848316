import { Facts } from '../../facts';
import { isListTold } from '../../inlineChildren';
import { ArmNode } from '../../node';
import { referred } from '../../reference';
import { ArmResource, nameOf, speaksForAll, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { byResource, writeSettings } from '../../statements';
import { putList } from '../lists';
import { addressPointedTo } from './firewallAddresses';

function mapRoute(
  facts: Facts,
  route: ArmResource,
  index: ResourceIndex,
): void {
  const properties = route.node.get('properties');
  const name = nameOf(route);
  if (name) facts.put(['name'], name, route.node.at);
  facts.text(['addressPrefix'], properties.get('addressPrefix'));
  facts.text(['nextHopType'], properties.get('nextHopType'));
  const hop = properties.get('nextHopIpAddress');
  const address = addressPointedTo(hop, index);
  if (address === undefined) facts.filled(['nextHopAddress'], hop);
  else facts.put(['nextHopAddress'], address, hop.at);
}

/** Sets down the routes of the table that a subnet names, where the document makes it. @internal */
export function mapRouteTable(
  facts: Facts,
  reference: ArmNode,
  index: ResourceIndex,
): void {
  const tables = referred(reference.get('id'), index);
  const [table] = tables;
  const isTold =
    table !== undefined &&
    tables.every(one => one.presence === 'yes' && isListTold(one, 'routes'));
  if (!isTold) {
    facts.open(['routes'], reference.get('id'));
    return;
  }
  const routes = byResource(
    index
      .children(table.identity, TYPES.route)
      .filter(({ presence }) => presence !== 'no'),
  );
  putList(facts, ['routes'], table.node, routes, (entry, statements) =>
    writeSettings(entry, statements, (own, route) =>
      mapRoute(own, route, index),
    ),
  );
  writeSettings(facts, tables, (own, one) => {
    const off = one.node.find('properties', 'disableBgpRoutePropagation');
    if (off.isAbsent && speaksForAll(one)) {
      own.put(['gatewayRoutePropagation'], true, one.node.at);
    } else own.flag(['gatewayRoutePropagation'], off, ['false', 'true']);
  });
}
