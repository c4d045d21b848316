import { keepsStrangersOut } from '../../facts/resourceFirewall';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { fieldOfEach, judgeResources } from './judgeResources';

const ALLOW = { title: 'Allow trusted services' };

/** The service itself gets through the firewalls of what it works with. */
export const trustedServices: Check = {
  id: 'trusted-services',
  title: 'Closed resources let trusted Azure services through',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: fieldOfEach('trustedServices'),
  expected: 'trusted services allowed on storage, key vault and registry',
  because:
    'The workspace itself works from outside every network of yours and signs in with its managed identity. For storage, naming the workspace as a resource instance does instead, and lets nobody else in.',
  offers: [ALLOW],
  evaluate: facts =>
    judgeResources(
      facts,
      (resource, at, name) => {
        const closed = keepsStrangersOut(resource);
        if (closed === false) return notApplicable('open');
        const { trustedServices: trusted } = resource;
        if (trusted) return pass(name);
        const here = `${at}/trustedServices`;
        if (trusted === undefined) {
          return unknown(here, `not known for the ${name}`);
        }
        const outcome = fail({
          pointer: here,
          observed: `the ${name} lets trusted services through no more`,
        });
        return closed
          ? outcome
          : unknownIfFail(
              outcome,
              `${at}/defaultAction`,
              `not known whether the ${name} is closed`,
            );
      },
      { pass: 'let through', notApplicable: 'nothing closed' },
    ),
  writes: fieldOfEach('trustedServices'),
  fix: ({ isolation }, outcome) => [
    {
      ...ALLOW,
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, true),
      ),
    },
  ],
};
