import { PrivateEndpoint, WorkspaceIsolation } from '../../model/isolation';
import { subnetParts } from '../../network/subnets';
import { RESOURCE_NAMES } from '../../facts/reach/resources';
import { isApproved } from '../../facts/reach/privateEndpoints';
import { Check, Outcome } from '../check';
import { sameId } from '../../facts/modes';
import { anyTrue, Known } from '../../facts/known';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../sources';

const KINDS = ['storage', 'keyVault', 'containerRegistry'] as const;
const WORKSPACE = '/inbound/privateEndpoints';

/** The network each usable private endpoint is in; `undefined` where that is not known. */
const networksOf = (
  endpoints: readonly PrivateEndpoint[],
): (string | undefined)[] =>
  endpoints.flatMap(endpoint => {
    const approved = isApproved(endpoint);
    if (approved === false) return [];
    return [approved ? subnetParts(endpoint.subnetId)?.network : undefined];
  });

/** Whether two networks are one or peered; not known where either is not described. */
function connected(
  { customNetwork }: WorkspaceIsolation,
  one: string,
  other: string,
): Known {
  if (one === other) return true;
  const described = [one, other].map(id =>
    customNetwork?.virtualNetworks?.find(
      network => network.id && sameId(network.id, id),
    ),
  );
  return anyTrue(
    described.map((network, index) => {
      const peer = [other, one][index];
      const { name } = described[1 - index] ?? {};
      return (
        network?.peeredWith &&
        anyTrue(
          network.peeredWith.map(written => {
            if (sameId(written, peer)) return true;
            if (written.startsWith('/')) return false;
            return name === undefined ? undefined : sameId(written, name);
          }),
        )
      );
    }),
  );
}

/** Whether the workspace has a private endpoint where these of a resource can be reached. */
const reaches = (
  isolation: WorkspaceIsolation,
  workspace: readonly (string | undefined)[],
  resource: readonly (string | undefined)[],
): Known =>
  workspace.some(Boolean) && resource.some(Boolean)
    ? anyTrue(
        workspace.flatMap(one =>
          resource.map(other =>
            one && other ? connected(isolation, one, other) : undefined,
          ),
        ),
      )
    : undefined;

/** The workspace's private endpoint and those of its resources can reach each other. */
export const endpointsTogether: Check = {
  id: 'private-endpoints-together',
  title: 'Private endpoints of workspace and resources are connected',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.privateLink,
  reads: [
    `${WORKSPACE}/*/subnetId`,
    ...KINDS.map(kind => `/resources/${kind}/*/privateEndpoints/*/subnetId`),
    '/customNetwork/virtualNetworks/*/peeredWith',
  ],
  expected: 'one network for them, or networks that are peered',
  because:
    'Storage, key vault and registry have to be reached from a network in which the workspace has a private endpoint. An older page wanted everything in one network; the newer ones let the networks be peered.',
  evaluate(isolation) {
    const endpoints = isolation.inbound?.privateEndpoints;
    if (!endpoints) return unknown(WORKSPACE, 'private endpoints not known');
    const own = networksOf(endpoints);
    if (!own.length) return notApplicable('no private endpoint');
    return judgeEach(
      KINDS,
      (kind): Outcome => {
        const at = `/resources/${kind}`;
        const list = isolation.resources?.[kind];
        if (!list) return unknown(at, `${RESOURCE_NAMES[kind]} not known`);
        return judgeEach(
          list,
          ({ privateEndpoints }, index) => {
            const here = `${at}/${index}/privateEndpoints`;
            if (!privateEndpoints) return unknown(here, 'not known');
            const theirs = networksOf(privateEndpoints);
            if (!theirs.length) return notApplicable('not private');
            const together = reaches(isolation, own, theirs);
            if (together) return pass('connected');
            return together === undefined
              ? unknown(here, 'not known in which networks they are')
              : fail({
                  pointer: here,
                  observed: `the ${RESOURCE_NAMES[kind]} is in a network apart`,
                });
          },
          { pass: 'connected', notApplicable: 'none private' },
        );
      },
      { pass: 'connected', notApplicable: 'no private resources' },
    );
  },
};
