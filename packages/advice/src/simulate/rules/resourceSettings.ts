import {
  AssociatedResource,
  ResourceFacts,
  pointer,
  recognised,
  sameValue,
  ResourceKind,
  resourceTitle,
  sameRegion,
} from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import {
  Change,
  decides,
  Effect,
  immutable,
  notKnown,
  notSimulated,
  same,
  settable,
  step,
} from '../effects';
import { pairsOf } from '../pairs';
import { privateEndpointEffects } from '../privateEndpoints';
import {
  BREAKS,
  resourceAccess,
  Setting,
  settingTarget,
} from '../resourceAccess';
import { networkRule, setResource } from '../resourceCommands';

function firewall(setting: Setting): Effect[] {
  const { kind, before, after, at, title } = setting;
  const to = settingTarget(setting);
  return [
    ...settable(
      {
        pointer: `${at}/defaultAction`,
        label: `What ${title} does with networks that are not listed`,
        before: before.written.defaultAction,
        after: after.written.defaultAction,
        same: sameValue,
      },
      () => {
        const action = recognised(after.defaultAction);
        return [
          step({
            id: 'set-resource-default-action',
            phase: action === 'Deny' ? 'seal' : 'open',
            title: `Let ${title} ${
              action === 'Deny' ? 'refuse' : 'take'
            } networks that are not listed`,
            pointer: `${at}/defaultAction`,
            because:
              action === 'Deny'
                ? BREAKS[kind]
                : 'Every network on the internet can then reach it while its public access is on.',
            source: sources.secureWorkspace,
            commands: [
              action && setResource(kind, to, { defaultAction: action }),
            ],
          }),
        ];
      },
    ),
    ...settable(
      {
        pointer: `${at}/trustedServices`,
        label: `Whether ${title} lets trusted services in`,
        before: before.trustedServices,
        after: after.trustedServices,
      },
      allow => [
        step({
          id: 'set-trusted-services',
          phase: allow ? 'prepare' : 'seal',
          title: `${
            allow ? 'Let' : 'No longer let'
          } trusted Microsoft services into ${title}`,
          pointer: `${at}/trustedServices`,
          because:
            'Behind a firewall or without public access, Azure Machine Learning comes in as a trusted service.',
          source: sources.managedNetwork,
          commands: [setResource(kind, to, { trusted: allow })],
        }),
      ],
    ),
  ];
}

function lists(setting: Setting): Effect[] {
  const { kind, before, after, at, title } = setting;
  const to = settingTarget(setting);
  return (
    [
      ['ipRules', 'ip-address', 'addresses'],
      ['virtualNetworkRules', 'subnet', 'subnets'],
    ] as const
  ).flatMap(([field, flag, noun]) => {
    const [was, shall] = [before[field], after[field]];
    const place = `${at}/${field}`;
    if (!was && !shall) return [];
    if (!shall) {
      return [
        decides(place, `The ${noun} that ${title} lets in after the change`),
      ];
    }
    const { added, removed } = pairsOf(was ?? [], shall, entry => entry);
    const entry = (verb: 'add' | 'remove', value: string) =>
      step({
        id: `${verb}-resource-network-rule`,
        phase: verb === 'add' ? 'prepare' : 'seal',
        title: `${
          verb === 'add' ? 'Let' : 'No longer let'
        } ${value} into ${title}`,
        pointer: place,
        because:
          'A resource’s own firewall lets in the networks on its list while its public access is on.',
        source: sources.secureWorkspace,
        commands: [
          networkRule(
            kind,
            to,
            verb,
            flag === 'subnet' ? { subnet: value } : { 'ip-address': value },
          ),
        ],
      });
    return [
      ...(was
        ? []
        : [
            notKnown(
              place,
              `the ${noun} that ${title} lets in before the change`,
            ),
          ]),
      ...added.map(({ value }) => entry('add', value)),
      ...removed.map(({ value }) => entry('remove', value)),
    ];
  });
}

function fixed(setting: Setting): Effect[] {
  const { kind, before, after, at, title } = setting;
  const fact = <K extends keyof AssociatedResource>(
    field: K,
    label: string,
  ) => ({
    pointer: `${at}/${field}`,
    label: `${label} of ${title}`,
    before: before.written[field],
    after: after.written[field],
  });
  const stays =
    'It is said when the resource is created. Another resource would be needed, which the workspace may not take.';
  return [
    ...immutable(
      {
        ...fact('region', 'The region'),
        same: (a, b) => sameRegion(a, b) === true,
      },
      stays,
      sources.armWorkspace,
    ),
    ...immutable(
      fact('hierarchicalNamespace', 'The hierarchical namespace'),
      stays,
      sources.workspaceYaml,
    ),
    ...notSimulated({ ...fact('kind', 'The kind'), same: sameValue }),
    ...notSimulated({
      ...fact('accessMode', 'The access mode'),
      same: sameValue,
    }),
    ...notSimulated({
      ...fact('resourceInstances', 'The resources let in by their identity'),
      same,
    }),
    ...notSimulated(fact('perimeters', 'The network security perimeters')),
    ...settable({ ...fact('sku', 'The SKU'), same }, sku => [
      step({
        id: 'set-resource-sku',
        phase: 'prepare',
        title: `Set the SKU of ${title} to ${sku}`,
        pointer: `${at}/sku`,
        because:
          kind === 'containerRegistry'
            ? 'Private endpoints and network rules exist in the Premium registry only.'
            : 'The SKU decides what the resource can do and what it costs.',
        source: sources.secureWorkspace,
        commands: [setResource(kind, settingTarget(setting), { sku })],
      }),
    ]),
  ];
}

/** Changes the settings of one associated resource that stays in use. @internal */
export function alterResource(
  kind: ResourceKind,
  before: ResourceFacts,
  after: ResourceFacts,
  index: number,
  change: Change,
): Effect[] {
  const at = pointer('resources', kind, index);
  const title = resourceTitle(kind, after.id ? after : before);
  const setting: Setting = { kind, before, after, at, title };
  const to = settingTarget(setting);
  return [
    ...fixed(setting),
    ...firewall(setting),
    ...lists(setting),
    ...privateEndpointEffects(
      before.privateEndpoints,
      after.privateEndpoints,
      {
        pointer: `${at}/privateEndpoints`,
        title,
        id: to?.id ?? {
          variable: `${kind
            .replace(/[A-Z]/g, letter => `_${letter}`)
            .toUpperCase()}_ID`,
          meaning: `ARM id of ${title}`,
        },
        name: to?.name ?? kind.toLowerCase(),
      },
      change.target,
    ),
    ...resourceAccess(setting),
  ];
}
