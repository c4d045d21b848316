import { Facts, ResourceFacts } from '../../facts/facts';
import { RESOURCE_NAMES } from '../../facts/reach/resourceAccess';
import { resourcesAt } from '../../facts/resourcesAt';
import { pointer } from '../../model/pointer';
import { Outcome } from '../check';
import { judgeEach, unknown } from '../outcome';

/** The kinds of resources that hold what the workspace works with; each has a firewall of its own. @internal */
export const WORKING_KINDS = [
  'storage',
  'keyVault',
  'containerRegistry',
] as const;

/** The pointers of a field of every such resource. @internal */
export const fieldOfEach = (field: string): string[] =>
  WORKING_KINDS.map(kind => `/resources/${kind}/*/${field}`);

/** Judges each storage account, key vault and registry. @internal */
export function judgeResources(
  facts: Facts,
  judge: (
    resource: ResourceFacts,
    at: string,
    name: string,
    kind: (typeof WORKING_KINDS)[number],
  ) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const resources = resourcesAt(facts);
  return judgeEach(
    WORKING_KINDS,
    kind => {
      const list = resources[kind];
      const name = RESOURCE_NAMES[kind];
      if (!list) {
        return unknown(pointer('resources', kind), `${name} not known`);
      }
      return judgeEach(
        list,
        ({ resource, at }) => judge(resource, at, name, kind),
        words,
      );
    },
    words,
  );
}
