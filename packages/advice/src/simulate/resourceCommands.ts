import { ResourceKind } from '@ringfence/engine';
import { az, Flags, ResourceTarget } from './azure';
import { Command } from './shell';

/** How the commands of one kind of resource are written. */
interface Writer {
  /** Resource type of the ids it can be used on, in lower case. */
  type: string;
  update: string;
  nameFlag: string;
  access(enabled: boolean): Flags;
  defaultAction?: string;
  trusted?(allow: boolean): Flags;
  sku?: string;
  rules?: { words: string; nameFlag: string };
}

const BYPASS = (allow: boolean): Flags => ({
  bypass: allow ? 'AzureServices' : 'None',
});

const WRITERS: Record<ResourceKind, Writer> = {
  storage: {
    type: 'microsoft.storage/storageaccounts',
    update: 'storage account update',
    nameFlag: 'name',
    access: enabled => ({
      'public-network-access': enabled ? 'Enabled' : 'Disabled',
    }),
    defaultAction: 'default-action',
    trusted: BYPASS,
    sku: 'sku',
    rules: { words: 'storage account network-rule', nameFlag: 'account-name' },
  },
  keyVault: {
    type: 'microsoft.keyvault/vaults',
    update: 'keyvault update',
    nameFlag: 'name',
    access: enabled => ({
      'public-network-access': enabled ? 'Enabled' : 'Disabled',
    }),
    defaultAction: 'default-action',
    trusted: BYPASS,
    rules: { words: 'keyvault network-rule', nameFlag: 'name' },
  },
  containerRegistry: {
    type: 'microsoft.containerregistry/registries',
    update: 'acr update',
    nameFlag: 'name',
    access: enabled => ({ 'public-network-enabled': String(enabled) }),
    defaultAction: 'default-action',
    trusted: allow => ({ 'allow-trusted-services': String(allow) }),
    sku: 'sku',
    rules: { words: 'acr network-rule', nameFlag: 'name' },
  },
  monitoring: {
    type: 'microsoft.insights/components',
    update: 'monitor app-insights component update',
    nameFlag: 'app',
    access: enabled => ({
      'ingestion-access': enabled ? 'Enabled' : 'Disabled',
      'query-access': enabled ? 'Enabled' : 'Disabled',
    }),
  },
};

const where = ({ resourceGroup, subscription }: ResourceTarget): Flags => ({
  'resource-group': resourceGroup,
  subscription,
});

/** One setting of an associated resource that a command can change. @internal */
export type ResourceSetting =
  | { access: boolean }
  | { defaultAction: string }
  | { trusted: boolean }
  | { sku: string };

function flagsOf(writer: Writer, setting: ResourceSetting): Flags | undefined {
  if ('access' in setting) return writer.access(setting.access);
  if ('trusted' in setting) return writer.trusted?.(setting.trusted);
  const [name, value] =
    'sku' in setting
      ? [writer.sku, setting.sku]
      : [writer.defaultAction, setting.defaultAction];
  return name === undefined ? undefined : { [name]: value };
}

const writerFor = (kind: ResourceKind, to: ResourceTarget | undefined) =>
  to?.type === WRITERS[kind].type ? WRITERS[kind] : undefined;

/** The command that changes a setting of a resource; none where its id is not known or is of another type. @internal */
export function setResource(
  kind: ResourceKind,
  to: ResourceTarget | undefined,
  setting: ResourceSetting,
): Command | undefined {
  const writer = writerFor(kind, to);
  const flags = writer && flagsOf(writer, setting);
  return writer && flags && to
    ? az(writer.update, {
        [writer.nameFlag]: to.name,
        ...where(to),
        ...flags,
      })
    : undefined;
}

/** The command that lets an address or a subnet through a resource's own firewall, or no longer. @internal */
export function networkRule(
  kind: ResourceKind,
  to: ResourceTarget | undefined,
  verb: 'add' | 'remove',
  entry: { 'ip-address': string } | { subnet: string },
): Command | undefined {
  const rules = writerFor(kind, to)?.rules;
  if (!rules || !to) return undefined;
  return kind === 'containerRegistry' && 'subnet' in entry
    ? undefined
    : az(`${rules.words} ${verb}`, {
        [rules.nameFlag]: to.name,
        ...where(to),
        ...entry,
      });
}
