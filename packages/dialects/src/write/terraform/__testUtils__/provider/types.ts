/** What a block of a provider takes: each argument with whether it has to be there, and the blocks inside. */
export interface BlockTypes {
  arguments: Record<string, 'required' | 'optional'>;
  blocks: Record<string, BlockTypes & { isRequired: boolean }>;
}

/** Types of a provider, with where they come from. */
export interface ProviderTypes {
  package: string;
  provider: string;
  licence: string;
  /** By address: `resource azurerm_subnet`, `data azurerm_client_config`, `provider azurerm`. */
  types: Record<string, BlockTypes>;
}
