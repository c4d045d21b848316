import { BlueprintResource, IdOf, OutputOf } from '../blueprint';
import { identityBlock, locationOf, present } from './azurerm';
import { GroupOf } from './code';
import { Arguments, Block } from './hcl';
import { Taken } from './taken';

/** What is asked of a resource by others, as paths that azapi exports; in a list, the list. */
const exported = (outputs: readonly OutputOf[]): string[] => [
  ...new Set(
    outputs
      .filter(({ path }) => path[0] !== 'identity')
      .map(({ path }) => {
        const end = path.findIndex(step => typeof step === 'number');
        return path.slice(0, end < 0 ? undefined : end).join('.');
      }),
  ),
];

/** A resource in ARM's own words. @internal */
export function inAzapi(
  resource: BlueprintResource,
  arm: Taken,
  outputs: readonly OutputOf[],
): { given: Arguments; blocks: Block[]; last: Arguments } {
  const { type, apiVersion, name, parent, scope, place, location } = resource;
  const above = parent ?? scope;
  const { kind, sku, properties } = resource;
  const paths = exported(outputs);
  return {
    given: {
      type: `${type}@${apiVersion}`,
      name,
      parent_id: above ? new IdOf(above) : new GroupOf(place, 'id'),
      location: location === undefined ? undefined : locationOf(resource),
      // Azure loses some of the children of one resource that come at the same time.
      locks: parent ? [new IdOf(parent)] : undefined,
    },
    blocks: present(identityBlock(arm)),
    last: {
      body: {
        ...(kind !== undefined && { kind }),
        ...(sku !== undefined && { sku }),
        properties,
      },
      response_export_values: paths.length ? paths : undefined,
    },
  };
}
