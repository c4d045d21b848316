import { WorkspaceIsolation } from '@ringfence/engine';
import { BlueprintBuilder } from '../BlueprintBuilder';
import { Site } from '../site';

/** Adds the customer's own network. @internal */
export function addNetwork(
  builder: BlueprintBuilder,
  { customNetwork }: WorkspaceIsolation,
  _site: Site,
): void {
  if (customNetwork?.virtualNetworks?.length || customNetwork?.egress) {
    builder.refuse(
      '/customNetwork',
      'is a network of its own, which is not written yet',
      'a managed network',
    );
  }
}
