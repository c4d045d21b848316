import { keepsStrangersOut } from '../../facts/resourceFirewall';
import { namesWorkspace } from '../../facts/resourceInstances';
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
  reads: [
    ...fieldOfEach('trustedServices'),
    '/resources/storage/*/resourceInstances',
    '/workspace',
  ],
  expected:
    'trusted services allowed on storage, key vault and registry, or the workspace named at storage',
  because:
    'The workspace itself works from outside every network of yours and signs in with its managed identity. For storage, naming the workspace as a resource instance does instead, and lets nobody else in. A registry’s own tasks are a bypass apart, which an isolation does not hold.',
  offers: [ALLOW],
  evaluate: facts =>
    judgeResources(
      facts,
      (resource, at, name, kind) => {
        const closed = keepsStrangersOut(resource);
        if (closed === false) return notApplicable('open');
        const { trustedServices: trusted } = resource;
        const named = kind === 'storage' && namesWorkspace(facts, resource);
        if (trusted || named) return pass(name);
        const here = `${at}/trustedServices`;
        if (trusted === undefined) {
          return unknown(here, `not known for the ${name}`);
        }
        if (named === undefined) {
          return unknown(
            resource.resourceInstances
              ? '/workspace'
              : `${at}/resourceInstances`,
            `not known whether the ${name} lets the workspace in by name`,
          );
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
