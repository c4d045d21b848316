import { Answer, Unresolved } from '../arm/expressions/value';
import { armTypeOf } from './armType';
import { Graph } from './graph';
import { Part, partsOf } from './text';

const CALL = String.raw`module\.[\w-]+(?:\[[^\]]*\])?`;
/** An attribute of a resource, of this module or, as `module.a: …`, of the one it stands in. */
const ATTRIBUTE = new RegExp(
  String.raw`^(?:(${CALL}(?:\.${CALL})*): )?((?:${CALL}\.)*([a-z]\w*)\.[\w-]+(?:\[[^\]]*\])?)\.(\w[\w.[\]]*)$`,
);
const STEP = /[\w-]+/g;

/** Where Azure tells what azurerm has in attributes of its own. */
const IN_AZURERM: Record<string, string> = {
  'azurerm_firewall ip_configuration.0.private_ip_address':
    'properties.ipConfigurations.0.properties.privateIPAddress',
};

/** What an attribute quotes of the answer of Azure. */
function pathOf(type: string, attribute: string): string[] | undefined {
  const steps = attribute.match(STEP) ?? [];
  if (type === 'azapi_resource') {
    return steps[0] === 'output' ? steps.slice(1) : undefined;
  }
  const key = `${type} ${steps.join('.')}`;
  return Object.hasOwn(IN_AZURERM, key)
    ? IN_AZURERM[key].split('.')
    : undefined;
}

/** What a text quotes, and nothing more, of what Azure answers of a resource of the document. */
export function answerOf(
  text: string,
  graph: Graph,
  idOf: (parts: readonly Part[]) => string | Unresolved,
): Answer | undefined {
  const [only, ...more] = partsOf(text);
  if (typeof only !== 'object' || more.length) return undefined;
  const [, module, address, type, attribute] = ATTRIBUTE.exec(only.of) ?? [];
  if (address === undefined) return undefined;
  const path = pathOf(type, attribute);
  const resource =
    path && graph.at(module === undefined ? address : `${module}.${address}`);
  if (!resource || resource.isData || !armTypeOf(resource)) return undefined;
  const id = graph.idOf(resource);
  return (
    id && {
      resource: () => ({ id: idOf(id), isOfDocument: true }),
      path,
    }
  );
}
