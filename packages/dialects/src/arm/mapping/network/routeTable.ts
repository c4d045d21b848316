import { Facts } from '../../facts';
import { isListTold } from '../../inlineChildren';
import { ArmNode } from '../../node';
import { referred } from '../../reference';
import { ArmResource, nameOf, speaksForAll, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { byResource, writeSettings } from '../../statements';
import { putList } from '../lists';

function mapRoute(facts: Facts, route: ArmResource): void {
  const properties = route.node.get('properties');
  const name = nameOf(route);
  if (name) facts.put(['name'], name, route.node.at);
  facts.text(['addressPrefix'], properties.get('addressPrefix'));
  facts.text(['nextHopType'], properties.get('nextHopType'));
  facts.filled(['nextHopAddress'], properties.get('nextHopIpAddress'));
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
    writeSettings(entry, statements, mapRoute),
  );
  writeSettings(facts, tables, (own, one) => {
    const off = one.node.find('properties', 'disableBgpRoutePropagation');
    if (off.isAbsent && speaksForAll(one)) {
      own.put(['gatewayRoutePropagation'], true, one.node.at);
    } else own.flag(['gatewayRoutePropagation'], off, ['false', 'true']);
  });
}
