import { Facts } from './facts';
import { identityOfId } from './identity';
import { ArmResource, networkOf, TYPES } from './resource';
import { ResourceIndex } from './resourceIndex';

/** What a project has of its hub. */
const SHARED = ['outbound', 'resources', 'customNetwork'];

/** The hub that a project names, where the document states it. @internal */
export function hubOf(
  project: ArmResource,
  index: ResourceIndex,
): ArmResource[] {
  const id = project.node.find('properties', 'hubResourceId');
  const identity = identityOfId(id.value);
  if (identity?.type !== TYPES.workspace) return [];
  return index
    .same(identity)
    .filter(hub => hub !== project && hub.presence !== 'no');
}

const isUnder = (pointer: string, key: string) =>
  pointer === `/${key}` || pointer.startsWith(`/${key}/`);

/**
 * Gives a project the network and the resources of its hub. A managed network
 * that the project states itself, which Azure refuses, stays its own.
 * @internal
 */
export function inheritFromHub(
  facts: Facts,
  project: ArmResource,
  hub: Facts,
): void {
  for (const key of SHARED) {
    const isOwn =
      key === 'outbound'
        ? !networkOf(project).isAbsent
        : facts.isolation[key] !== undefined;
    if (!isOwn) take(facts, hub, key);
  }
}

type Section = { rules?: unknown[] } | undefined;

/** A section of the hub's as the project has it, with rules that stand below the project. */
function shared(facts: Facts, hub: Facts, key: string): Section {
  const section = hub.isolation[key] as Section;
  if (!section || key !== 'outbound') return section;
  const own = (facts.isolation[key] as Section)?.rules ?? [];
  return {
    ...section,
    ...(section.rules && { rules: [...section.rules, ...own] }),
    ofHub: true,
  } as Section;
}

function take(facts: Facts, hub: Facts, key: string): void {
  const section = shared(facts, hub, key);
  for (const at of Object.keys(facts.places)) {
    if (isUnder(at, key)) delete facts.places[at];
  }
  if (section === undefined) delete facts.isolation[key];
  else facts.isolation[key] = section;
  for (const [at, place] of Object.entries(hub.places)) {
    if (isUnder(at, key)) facts.places[at] = place;
  }
  facts.unresolved.push(
    ...hub.unresolved.filter(fact => isUnder(fact.pointer, key)),
  );
  facts.unread.push(
    ...hub.unread.filter(part =>
      part.pointers.some(pointer => isUnder(pointer, key)),
    ),
  );
}
