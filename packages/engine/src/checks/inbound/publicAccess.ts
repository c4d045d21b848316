import { WorkspaceIsolation } from '../../model/isolation';
import { Fix } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { hasApproved } from '../../facts/reach/privateEndpoints';
import { readInbound } from '../../facts/reach/inbound';
import { coversInternet } from '../../network/addresses';
import { Check } from '../check';
import { aksRegion } from '../compute/aks-region';
import { serverlessSubnet } from '../compute/serverless-subnet';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { patched, setFact, sparing } from '../patches';
import { sources } from '../sources';
import { addPrivateEndpoint } from './privateEndpoint';

const AT = '/inbound/publicNetworkAccess';
const accessOf = (isolation: WorkspaceIsolation) =>
  azureValue(isolation.inbound?.publicNetworkAccess, PUBLIC_NETWORK_ACCESS);

/**
 * Turns public access off, and asks for a private endpoint where none is known.
 * Proposes nothing where that would cut off compute.
 */
export function turnPublicAccessOff(isolation: WorkspaceIsolation): Fix[] {
  const off = setFact(isolation, AT, 'Disabled');
  const closed = patched(isolation, [off]);
  const fix = hasApproved(isolation.inbound?.privateEndpoints)
    ? { title: 'Turn off public access', patch: [off] }
    : {
        title: 'Turn off public access and add a private endpoint',
        patch: [off, ...addPrivateEndpoint(closed).patch],
      };
  return sparing(isolation, [aksRegion, serverlessSubnet], [fix]);
}

/** Public access is said, and is a value Azure has. */
export const publicAccessStated: Check = {
  id: 'public-access-stated',
  title: 'Public network access is stated',
  nature: 'constraint',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [AT],
  expected: 'Enabled or Disabled',
  because:
    'Tools disagree on what a missing setting means: the Azure CLI closes the workspace, Terraform opens it. Left out, it is not known who can get in.',
  evaluate({ inbound, isolation }) {
    const written = isolation.inbound?.publicNetworkAccess;
    if (written === undefined) return unknown(AT, 'not stated');
    return inbound?.publicNetworkAccess !== 'other'
      ? pass(written)
      : fail({ pointer: AT, observed: `public access is ${quoted(written)}` });
  },
  fix: ({ isolation }) => turnPublicAccessOff(isolation),
};

/** Public access is off, or limited to selected addresses. */
export const publicAccessRestricted: Check = {
  id: 'public-access-restricted',
  title: 'The workspace is not open to all networks',
  nature: 'risk',
  severity: 'high',
  boundary: 'inbound',
  source: sources.secureWorkspace,
  reads: [AT, '/inbound/ipRules'],
  expected: 'public access off, or on for selected addresses',
  because:
    'Whoever holds a valid or stolen token can reach the workspace from any network; nothing but sign-in stands between.',
  enforcedBy:
    'Azure Machine Learning Workspaces should disable public network access (438c38d2)',
  evaluate(isolation) {
    const { worst, best, unknowns } = readInbound(isolation);
    if (worst !== best && worst === 'open') {
      return unknown(unknowns[0].pointer, `not known ${unknowns[0].label}`);
    }
    if (best !== 'open') {
      return pass(
        best === 'closed' ? 'public access off' : 'on for selected addresses',
      );
    }
    return fail({
      pointer: AT,
      observed: 'public access on, for all networks',
    });
  },
  fix: ({ isolation }) => turnPublicAccessOff(isolation),
  tighten: ({ isolation }) =>
    accessOf(isolation) === 'Disabled' ? [] : turnPublicAccessOff(isolation),
};

/** The address list does not amount to the whole internet. */
export const ipRulesNarrow: Check = {
  id: 'ip-rules-narrow',
  title: 'The address list does not cover the internet',
  nature: 'risk',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [AT, '/inbound/ipRules'],
  expected: 'ranges that together hold less than half of all addresses',
  because:
    'A list that lets most addresses in protects no better than public access for all networks.',
  evaluate(isolation) {
    const rules = isolation.inbound?.ipRules;
    if (accessOf(isolation) === 'Disabled') {
      return notApplicable('public access off');
    }
    if (!rules) return unknown('/inbound/ipRules', 'not known');
    if (!rules.length) return notApplicable('no address list');
    if (!coversInternet(rules)) return pass('selected addresses');
    return accessOf(isolation)
      ? fail({
          pointer: '/inbound/ipRules',
          observed: 'the list covers most of the internet',
        })
      : unknown(AT, 'not known whether public access is on');
  },
  fix: ({ isolation }) => turnPublicAccessOff(isolation),
};
