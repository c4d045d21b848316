import {
  ResourceFacts,
  recognised,
  sameValue,
  ResourceKind,
} from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { az, resourceTargetOf } from './azure';
import { decides, Effect, settable, step } from './effects';
import { setResource } from './resourceCommands';

/** What stops working for whom once a kind of resource is closed. @internal */
export const BREAKS: Record<ResourceKind, string> = {
  storage:
    'Who works in the studio then needs a private way to the account from where they sit, and the workspace identity the role Reader on the blob and file endpoints there. Trusted services, or this workspace as a resource instance, must be let in.',
  keyVault:
    'Azure Machine Learning itself must be let in as a trusted service, and whoever reads secrets needs a private way in.',
  containerRegistry:
    'The registry no longer builds images itself: a cluster or an instance must do so, named before. It must be Premium and let trusted services in.',
  monitoring:
    'Metrics and logs from outside the networks of its private link scope are lost, and so is looking at them from there.',
};

/** One associated resource before and after the change. @internal */
export interface Setting {
  kind: ResourceKind;
  before: ResourceFacts;
  after: ResourceFacts;
  at: string;
  title: string;
}

/** What an ARM id says of the resource, where its id is known. @internal */
export const settingTarget = ({ after, before }: Setting) =>
  resourceTargetOf(after.id ?? before.id);

function readers({ kind, after, title, at }: Setting): Effect[] {
  const parts = (after.privateEndpoints ?? []).filter(({ subresource }) =>
    ['blob', 'file'].includes(subresource?.trim().toLowerCase() ?? ''),
  );
  if (kind !== 'storage' || !parts.length) return [];
  return [
    step({
      id: 'assign-reader',
      phase: 'seal',
      title: `Give the workspace identity the role Reader on the private endpoints to ${title}`,
      pointer: `${at}/privateEndpoints`,
      because:
        'With public access to the account off, the studio finds it only when the workspace identity may read its blob and file endpoints in the network of the clients.',
      source: sources.managedNetwork,
      commands: parts.map(({ id, subresource }) =>
        az('role assignment create', {
          role: 'Reader',
          scope: id ?? {
            variable: `${subresource?.trim().toUpperCase()}_ENDPOINT_ID`,
            meaning: `ARM id of the ${subresource} private endpoint to ${title}`,
          },
          'assignee-object-id': {
            variable: 'WORKSPACE_IDENTITY',
            meaning: 'object id of the workspace’s managed identity',
          },
          'assignee-principal-type': 'ServicePrincipal',
        }),
      ),
    }),
  ];
}

/** Turns public access to a resource on or off, and says what breaks. @internal */
export function resourceAccess(setting: Setting): Effect[] {
  const { kind, before, after, at, title } = setting;
  return settable(
    {
      pointer: `${at}/publicNetworkAccess`,
      label: `Public access to ${title}`,
      before: before.written.publicNetworkAccess,
      after: after.written.publicNetworkAccess,
      same: sameValue,
    },
    () => {
      const value = recognised(after.publicNetworkAccess);
      if (!value) {
        return [
          decides(
            `${at}/publicNetworkAccess`,
            `What public access to ${title} shall be`,
          ),
        ];
      }
      const off = value === 'Disabled';
      return [
        step({
          id: off ? 'close-resource' : 'open-resource',
          phase: off ? 'seal' : 'open',
          title: `Turn public access to ${title} ${off ? 'off' : 'on'}`,
          pointer: `${at}/publicNetworkAccess`,
          because: off
            ? BREAKS[kind]
            : 'Data, keys or images become reachable from every network its firewall lets in.',
          source: sources.secureWorkspace,
          commands: [
            setResource(kind, settingTarget(setting), { access: !off }),
          ],
        }),
        ...(off ? readers(setting) : []),
      ];
    },
  );
}
