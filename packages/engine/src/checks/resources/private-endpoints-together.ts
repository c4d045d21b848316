import { connectionWith, networksOf } from '../../facts/connectedNetworks';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { fieldOfEach, judgeResources } from './judgeResources';

const WORKSPACE = '/inbound/privateEndpoints';

/** The workspace's private endpoint and those of its resources can reach each other. */
export const privateEndpointsTogether: Check = {
  id: 'private-endpoints-together',
  title: 'Private endpoints of workspace and resources are connected',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.privateLink,
  reads: [
    `${WORKSPACE}/*/subnetId`,
    ...fieldOfEach('privateEndpoints/*/subnetId'),
    '/customNetwork/virtualNetworks/*/peeredWith',
  ],
  expected: 'one network for them, or networks that are peered',
  because:
    'Storage, key vault and registry have to be reached from a network in which the workspace has a private endpoint. An older page wanted everything in one network; the newer ones let the networks be peered.',
  evaluate(facts) {
    const endpoints = facts.inbound?.privateEndpoints;
    if (!endpoints) return unknown(WORKSPACE, 'private endpoints not known');
    const own = networksOf(endpoints);
    if (!own.length) return notApplicable('no private endpoint');
    const isConnected = connectionWith(facts, own);
    return judgeResources(
      facts,
      ({ privateEndpoints }, at, name) => {
        const here = `${at}/privateEndpoints`;
        if (!privateEndpoints) return unknown(here, 'not known');
        const theirs = networksOf(privateEndpoints);
        if (!theirs.length) return notApplicable('not private');
        const together = isConnected(theirs);
        if (together) return pass('connected');
        return together === undefined
          ? unknown(here, 'not known in which networks they are')
          : fail({
              pointer: here,
              observed: `the ${name} is in a network apart`,
            });
      },
      { pass: 'connected', notApplicable: 'no private resources' },
    );
  },
};
