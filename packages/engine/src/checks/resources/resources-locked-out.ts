import { RESOURCE_NAMES } from '../../facts/reach/resourceAccess';
import { readEachResource } from '../../facts/reach/resources';
import { sources } from '../../model/sources';
import { pointer } from '../../model/pointer';
import { RESOURCE_KINDS } from '../../model/values';
import { Check } from '../check';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { entryOf } from '../patches';
import { MAKE_PRIVATE_WRITES, makePrivate } from './makePrivate';

const ADD = { title: 'Give them private endpoints' };
const WORDS = {
  pass: 'private endpoints to each that is closed',
  notApplicable: 'none is closed to all networks',
};

/** A resource that no network reaches has a private endpoint for those who work with it. */
export const resourcesLockedOut: Check = {
  id: 'resources-locked-out',
  title: 'Closed resources have a private endpoint',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: RESOURCE_KINDS.flatMap(kind => [
    `/resources/${kind}/*/publicNetworkAccess`,
    `/resources/${kind}/*/privateEndpoints/*/status`,
  ]),
  expected: 'an approved private endpoint where public access is off',
  because:
    'With public access off and no approved private endpoint clients and studio have no way to it. A managed network makes endpoints of its own, which serve compute alone.',
  offers: [ADD],
  evaluate: facts =>
    judgeEach(
      RESOURCE_KINDS,
      kind => {
        const name = RESOURCE_NAMES[kind];
        const list = facts.resources?.[kind];
        const readings = readEachResource(facts)[kind];
        if (!list || !readings) {
          return unknown(pointer('resources', kind), `${name} not known`);
        }
        return judgeEach(
          list,
          (resource, index) => {
            const approved = resource.hasApprovedEndpoint;
            if (approved) return pass(name);
            const { worst, best, unknowns } = readings[index];
            if (best !== 'closed') return notApplicable('has a public way in');
            const at = pointer('resources', kind, index);
            if (approved === undefined) {
              return unknown(
                `${at}/privateEndpoints`,
                `private endpoints of the ${name} not known`,
              );
            }
            return worst === 'closed'
              ? fail({
                  pointer: `${at}/privateEndpoints`,
                  observed: `clients and studio have no way to the ${name}`,
                })
              : unknown(unknowns[0].pointer, `not known ${unknowns[0].label}`);
          },
          WORDS,
        );
      },
      WORDS,
    ),
  writes: MAKE_PRIVATE_WRITES,
  fix: (facts, { places }) =>
    makePrivate(
      facts,
      RESOURCE_KINDS.flatMap(kind =>
        places.flatMap(place => {
          const entry = entryOf(place, pointer('resources', kind));
          return entry ? { kind, index: entry.index } : [];
        }),
      ),
    ).map(fix => ({ ...fix, ...ADD })),
};
