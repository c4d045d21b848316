import { Facts, Known, ResourceFacts } from '../facts';
import { allTrue, anyTrue } from '../facts/known';
import { keepsStrangersOut } from '../facts/resourceFirewall';

/** Why a built-in policy and a check say different things of an isolation. */
export interface Disagreement {
  /** Of which isolations it is so. */
  when: (facts: Facts) => boolean;
  why: string;
}

/** A built-in policy of Azure, as its definition was read, beside the check that looks at the same field. */
export interface BuiltInPolicy {
  /** First block of its id. */
  id: string;
  name: string;
  /** The field that it judges, as its definition writes it. */
  field: string;
  check: string;
  /** The kind of resource that it is about. */
  kind?: Kind;
  /** Whether the definition finds something that does not comply; not known where its field is absent. */
  flags: (facts: Facts) => Known;
  disagreements: Disagreement[];
}

type Kind = 'storage' | 'keyVault' | 'containerRegistry';

const listOf = ({ resources }: Facts, kind: Kind): ResourceFacts[] =>
  resources?.[kind] ?? [];

const some =
  (kind: Kind, is: (resource: ResourceFacts) => boolean) => (facts: Facts) =>
    listOf(facts, kind).some(is);

/** What a definition finds of a value that Azure does not have is of no matter. */
const isStated = (value: unknown): Known =>
  value === undefined || value === 'other' ? undefined : true;

/** Whether some resource of a kind is not known to have this value. */
const someOther =
  <T extends keyof ResourceFacts>(
    kind: Kind,
    field: T,
    wanted: ResourceFacts[T],
  ) =>
  (facts: Facts): Known =>
    anyTrue(
      listOf(facts, kind).map(
        resource => isStated(resource[field]) && resource[field] !== wanted,
      ),
    );

const clustersAndInstances = ({ compute = [] }: Facts) =>
  compute.filter(
    ({ type }) => type === 'AmlCompute' || type === 'ComputeInstance',
  );

const CLOSED_OTHERWISE =
  'It looks at the default action alone. With public access off nobody gets as far as that, so the check passes.';

const LISTS_PASS =
  'It asks for public access off. The check passes where a firewall lets in only what is listed, and the lane is then partly closed.';

/** A perimeter stands in place of a resource's own rules. */
const inPerimeter = (kind: Kind): Disagreement => ({
  when: some(
    kind,
    ({ perimeters, publicNetworkAccess }) =>
      perimeters !== undefined || publicNetworkAccess === 'SecuredByPerimeter',
  ),
  why: 'It knows no network security perimeter. The check judges what that lets in, which stands in place of the resource’s own rules.',
});

/** One that wants public access off, of a kind of resource. */
const accessOff = (
  id: string,
  name: string,
  field: string,
  kind: Kind,
  more: Disagreement[] = [],
): BuiltInPolicy => ({
  id,
  name,
  field,
  check: 'resources-public-access',
  kind,
  flags: someOther(kind, 'publicNetworkAccess', 'Disabled'),
  disagreements: [
    {
      when: some(
        kind,
        ({ publicNetworkAccess: on, defaultAction }) =>
          on !== 'Disabled' && defaultAction === 'Deny',
      ),
      why: LISTS_PASS,
    },
    inPerimeter(kind),
    ...more,
  ],
});

/** One that wants the default action to be Deny, of a kind of resource. */
const denies = (
  id: string,
  name: string,
  field: string,
  kind: Kind,
  more: Disagreement[] = [],
): BuiltInPolicy => ({
  id,
  name,
  field,
  check: 'resources-public-access',
  kind,
  flags: someOther(kind, 'defaultAction', 'Deny'),
  disagreements: [
    {
      when: some(
        kind,
        ({ publicNetworkAccess: on, defaultAction }) =>
          on === 'Disabled' && defaultAction !== 'Deny',
      ),
      why: CLOSED_OTHERWISE,
    },
    inPerimeter(kind),
    ...more,
  ],
});

/** The built-in policies whose definition was read and that judge a field which a check judges too. */
export const builtInPolicies: BuiltInPolicy[] = [
  {
    id: '438c38d2',
    name: 'Azure Machine Learning workspaces should disable public network access',
    field: 'workspaces/publicNetworkAccess',
    check: 'public-access-restricted',
    flags: ({ inbound }) =>
      isStated(inbound?.publicNetworkAccess) &&
      inbound?.publicNetworkAccess !== 'Disabled',
    disagreements: [
      {
        when: ({ inbound }) =>
          inbound?.publicNetworkAccess === 'Enabled' &&
          !!inbound.ipRules?.length,
        why: 'It knows no address list. The check passes where public access is on for selected addresses, and the lane is then partly closed.',
      },
    ],
  },
  {
    id: '6ddb1705',
    name: 'Azure Machine Learning and Ai Studio should use Allow Only Approved Outbound Managed Vnet mode',
    field:
      'workspaces/managedNetwork.isolationMode, with the parameter isolationMode set to AllowOnlyApprovedOutbound; by default it asks for Disabled',
    check: 'internet-outbound',
    flags: ({ mode }) => mode && mode !== 'AllowOnlyApprovedOutbound',
    disagreements: [
      {
        when: ({ mode }) => mode === 'Disabled',
        why: 'Without a managed network it finds fault in every workspace. The check does not apply: what a network of one’s own lets out is judged by its routes, groups and firewall.',
      },
    ],
  },
  {
    id: '7804b5c7',
    name: 'Azure Machine Learning Computes should be in a virtual network',
    field: 'workspaces/computes/subnet.id',
    check: 'no-public-ip-subnet',
    flags: facts =>
      anyTrue(
        clustersAndInstances(facts).map(({ subnetId }) =>
          subnetId === undefined ? undefined : !subnetId.trim(),
        ),
      ),
    disagreements: [
      {
        when: ({ managed }) => managed === true,
        why: 'It finds fault in all compute of a managed network, where naming a subnet is refused. The check does not apply there.',
      },
      {
        when: facts =>
          clustersAndInstances(facts).some(
            ({ subnetId, nodePublicIp }) => !subnetId && nodePublicIp,
          ),
        why: 'A node with a public address needs no subnet to work. That it has one is the finding of compute-public-ip.',
      },
    ],
  },
  {
    id: '45e05259',
    name: 'Azure Machine Learning workspaces should use private link',
    field: 'workspaces/privateEndpointConnections[*].…status',
    check: 'locked-out',
    flags: ({ inbound }) =>
      inbound?.hasApprovedEndpoint === undefined
        ? undefined
        : !inbound.hasApprovedEndpoint,
    disagreements: [
      {
        when: ({ inbound }) => inbound?.publicNetworkAccess === 'Enabled',
        why: 'It asks for a private endpoint whatever public access is. The check asks whether anybody gets in, and who gets in from the internet is for others.',
      },
    ],
  },
  {
    id: 'e413671a',
    name: 'Azure Machine Learning workspaces should enable V1LegacyMode to support network isolation backward compatibility',
    field: 'workspaces/v1LegacyMode',
    check: 'v1-legacy-mode',
    flags: ({ v1LegacyMode: on }) => (on === undefined ? undefined : !on),
    disagreements: [
      {
        when: ({ v1LegacyMode }) => v1LegacyMode !== undefined,
        why: 'It wants the older mode on, for metadata that must stay off Azure Resource Manager. The check advises against it: most of what this product judges needs the newer interface.',
      },
    ],
  },
  {
    id: 'e96a9a5f',
    name: 'Azure Machine Learning Computes should have local authentication methods disabled',
    field: 'workspaces/computes/disableLocalAuth',
    check: 'compute-local-auth',
    flags: facts =>
      anyTrue(clustersAndInstances(facts).map(({ localAuth }) => localAuth)),
    disagreements: [],
  },
  denies(
    '34c877ad',
    'Storage accounts should restrict network access',
    'storageAccounts/networkAcls.defaultAction',
    'storage',
    [
      {
        when: some(
          'storage',
          ({ defaultAction, ipRules }) =>
            defaultAction === 'Deny' && !!ipRules?.length,
        ),
        why: 'It does not read the list. The check fails where what is listed amounts to the internet.',
      },
    ],
  ),
  accessOff(
    'b2982f36',
    'Storage accounts should disable public network access',
    'storageAccounts/publicNetworkAccess',
    'storage',
  ),
  {
    ...denies(
      '2a1a9cdf',
      'Storage accounts should restrict network access using virtual network rules',
      'storageAccounts/networkAcls.defaultAction and ipRules[*]',
      'storage',
    ),
    flags: facts =>
      anyTrue([
        someOther('storage', 'defaultAction', 'Deny')(facts),
        some('storage', ({ ipRules }) => !!ipRules?.length)(facts),
      ]),
    disagreements: [
      inPerimeter('storage'),
      {
        when: some(
          'storage',
          ({ publicNetworkAccess: on, defaultAction }) =>
            on === 'Disabled' && defaultAction !== 'Deny',
        ),
        why: CLOSED_OTHERWISE,
      },
      {
        when: some('storage', ({ ipRules }) => !!ipRules?.length),
        why: 'It prefers service endpoints to every list of addresses. The check passes a list that does not amount to the internet, and prefer-private-endpoints prefers private endpoints to both.',
      },
    ],
  },
  {
    id: 'c9d007d0',
    name: 'Storage accounts should allow access from trusted Microsoft services',
    field: 'storageAccounts/networkAcls.bypass',
    check: 'trusted-services',
    kind: 'storage',
    flags: someOther('storage', 'trustedServices', true),
    disagreements: [
      {
        when: some(
          'storage',
          account =>
            account.trustedServices === false &&
            keepsStrangersOut(account) === false,
        ),
        why: 'It asks for the exception of an account that is open to everybody too. The check does not apply there.',
      },
      {
        when: some(
          'storage',
          ({ resourceInstances }) => !!resourceInstances?.length,
        ),
        why: 'It does not know that an account can name the workspace instead, which lets nobody else in. The check passes.',
      },
    ],
  },
  denies(
    '55615ac9',
    'Azure Key Vault should have firewall enabled',
    'vaults/networkAcls.defaultAction',
    'keyVault',
  ),
  accessOff(
    '405c5871',
    'Azure Key Vault should disable public network access',
    'vaults/publicNetworkAccess',
    'keyVault',
  ),
  {
    id: 'd0793b48',
    name: 'Container registries should not allow unrestricted network access',
    field: 'registries/networkRuleSet.defaultAction and publicNetworkAccess',
    check: 'resources-public-access',
    kind: 'containerRegistry',
    flags: facts =>
      anyTrue(
        listOf(facts, 'containerRegistry').map(
          ({ defaultAction: action, publicNetworkAccess: on }) =>
            allTrue([
              isStated(action) && action === 'Allow',
              isStated(on) && on === 'Enabled',
            ]),
        ),
      ),
    disagreements: [],
  },
  accessOff(
    '0fdf0491',
    'Public network access should be disabled for Container registries',
    'registries/publicNetworkAccess',
    'containerRegistry',
  ),
  {
    id: 'bd560fc0',
    name: 'Container registries should have SKUs that support Private Links',
    field: 'registries/sku.name',
    check: 'private-registry-premium',
    kind: 'containerRegistry',
    flags: someOther('containerRegistry', 'registrySku', 'Premium'),
    disagreements: [
      {
        when: some(
          'containerRegistry',
          registry => !registry.privateEndpoints?.length,
        ),
        why: 'It asks for Premium of every registry. The check asks it of those only that are meant to be private, as others work without.',
      },
    ],
  },
];
