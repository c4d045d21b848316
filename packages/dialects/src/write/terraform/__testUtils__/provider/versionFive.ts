import { BlockTypes } from './types';

/** What a resource of azurerm 5 takes otherwise than the published types of 4 say. */
interface Change {
  /** Arguments that only 5 has. */
  more?: BlockTypes['arguments'];
  /** Blocks that only 5 has. */
  blocks?: BlockTypes['blocks'];
  /** Arguments of 4 that 5 no longer has. */
  gone?: readonly string[];
}

/**
 * The differences of version 5 of azurerm, and of late versions 4, as its upgrade
 * guide and change log tell them; no types of version 5 are published.
 */
export const VERSION_FIVE: Record<string, Change> = {
  'resource azurerm_subnet': {
    blocks: {
      service_endpoint: {
        isRequired: false,
        arguments: { service: 'required' },
        blocks: {},
      },
    },
    gone: ['service_endpoints'],
  },
  'resource azurerm_private_dns_zone_virtual_network_link': {
    more: { private_dns_zone_id: 'required' },
    gone: ['private_dns_zone_name', 'resource_group_name'],
  },
  'resource azurerm_key_vault': {
    more: { rbac_authorization_enabled: 'required' },
    gone: ['enable_rbac_authorization', 'contact'],
  },
  'resource azurerm_application_insights': {
    more: {
      local_authentication_enabled: 'optional',
      ip_masking_enabled: 'optional',
    },
    gone: ['local_authentication_disabled', 'disable_ip_masking'],
  },
  'resource azurerm_log_analytics_workspace': {
    more: {
      internet_ingestion_access_type: 'optional',
      internet_query_access_type: 'optional',
    },
    gone: ['local_authentication_disabled'],
  },
  // Since 4.77, which is later than the types.
  'resource azurerm_machine_learning_workspace': {
    more: { storage_account_access_type: 'optional' },
  },
};

/** The types of a block as version 5 has them. */
export function asInFive(address: string, types: BlockTypes): BlockTypes {
  const { more, blocks, gone = [] } = VERSION_FIVE[address] ?? {};
  return {
    arguments: Object.fromEntries(
      Object.entries({ ...types.arguments, ...more }).filter(
        ([name]) => !gone.includes(name),
      ),
    ),
    blocks: { ...types.blocks, ...blocks },
  };
}

/** Whether only the table of version 5 knows an argument or block. */
export const isOfFiveAlone = (
  name: string,
  { arguments: known, blocks }: BlockTypes,
): boolean => !Object.hasOwn(known, name) && !Object.hasOwn(blocks, name);
