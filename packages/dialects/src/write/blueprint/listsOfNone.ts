import { WorkspaceIsolation, pointer } from '@ringfence/engine';
import { BlueprintBuilder } from './BlueprintBuilder';

type Path = (string | number)[];

/** Lists that are empty, of those of which files hold what there is and never that there is nothing else. */
function listsOfNone({
  inbound,
  compute,
  endpoints,
  resources,
  customNetwork,
  locks,
}: WorkspaceIsolation): Path[] {
  const lists: [Path, readonly unknown[] | undefined][] = [
    [['inbound', 'privateEndpoints'], inbound?.privateEndpoints],
    [['compute'], compute],
    [['endpoints'], endpoints],
    [['locks'], locks],
    ...(endpoints ?? []).map(
      ({ deployments }, at): [Path, typeof deployments] => [
        ['endpoints', at, 'deployments'],
        deployments,
      ],
    ),
    ...Object.entries(resources ?? {}).flatMap(([kind, entries]) =>
      entries.map(
        ({ privateEndpoints }, at): [Path, typeof privateEndpoints] => [
          ['resources', kind, at, 'privateEndpoints'],
          privateEndpoints,
        ],
      ),
    ),
    [['resources', 'containerRegistry'], resources?.containerRegistry],
    ...(['virtualNetworks', 'appliances', 'privateDnsZones'] as const).map(
      (key): [Path, readonly unknown[] | undefined] => [
        ['customNetwork', key],
        customNetwork?.[key],
      ],
    ),
  ];
  return lists.flatMap(([path, list]) => (list?.length === 0 ? [path] : []));
}

/**
 * Says that files do not hold that there is nothing of a kind: something else may
 * make more, and whoever reads them cannot know that nothing does.
 *
 * @internal
 */
export function sayListsOfNone(
  builder: BlueprintBuilder,
  isolation: WorkspaceIsolation,
): void {
  for (const path of listsOfNone(isolation)) {
    builder.cannotSay(
      pointer(...path),
      'that there is none',
      'files say what they make, and something else may make more',
      'a reading of Azure',
    );
  }
}
