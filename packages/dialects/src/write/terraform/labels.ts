/** Words as Terraform names things: `lower_snake`. @internal */
export const snake = (words: string): string =>
  words
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();

/** Gives what would be called alike names of their own. @internal */
export class Labels {
  readonly #taken: Set<string>;

  constructor(kind = '', taken: readonly string[] = []) {
    this.#taken = new Set(taken.map(label => `${kind} ${label}`));
  }

  /** The words as a label of a kind, with a number behind it where another has it. */
  label(kind: string, words: string): string {
    const stem = snake(words);
    for (let number = 1; ; number += 1) {
      const label = number === 1 ? stem : `${stem}_${number}`;
      const key = `${kind} ${label}`;
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return label;
    }
  }
}

/** What the words of a symbol repeat of azurerm's type. */
const REPEATED: Record<string, RegExp> = {
  azurerm_virtual_network: /^network_/,
  azurerm_subnet: /^subnet_/,
  azurerm_virtual_network_peering: /^peering_/,
  azurerm_network_security_group: /^group_/,
  azurerm_route_table: /^routes_/,
  azurerm_subnet_service_endpoint_storage_policy: /^policy_/,
  azurerm_public_ip: /^address_/,
  azurerm_firewall: /^firewall_/,
  azurerm_firewall_policy: /^policy_/,
  azurerm_firewall_policy_rule_collection_group: /^policy_/,
  azurerm_private_endpoint: /^private_endpoint_/,
  azurerm_private_dns_zone: /^zone_/,
  azurerm_private_dns_zone_virtual_network_link: /^zone_/,
  azurerm_machine_learning_compute_cluster: /^compute_/,
  azurerm_machine_learning_compute_instance: /^compute_/,
  azurerm_machine_learning_inference_cluster: /^compute_/,
};

/** The words of a symbol as a label of a type, without what the type says already. @internal */
export function labelWords(type: string, symbol: string): string {
  const words = snake(symbol);
  const short = REPEATED[type] ? words.replace(REPEATED[type], '') : words;
  return /^[a-z]/.test(short) ? short : words;
}
