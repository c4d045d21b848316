import { OutboundRule } from '@ringfence/engine';
import { splitHosts } from '@ringfence/engine/internal';

/** The ports of a host that packages and models are fetched from. */
const PORTS = '443';

/** A name that no rule has, which Azure takes. */
function freeName(wanted: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const name = `${wanted}-${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The name of a rule for a host that nobody gave one, such as `pypi-org`. */
const nameOfHost = (host: string) =>
  host
    .replace(/^\*\./, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24) || 'host';

/**
 * The rules with one more for each host that none of them has, named after the set
 * they come from, or after themselves.
 * @public
 */
export function withHosts(
  rules: readonly OutboundRule[],
  hosts: readonly string[],
  { name: set, ports = PORTS }: { name?: string; ports?: string } = {},
): OutboundRule[] {
  const names = new Set(rules.map(({ name }) => (name ?? '').toLowerCase()));
  const there = new Set(
    rules.flatMap(({ fqdn }) => (fqdn ? splitHosts(fqdn) : [])),
  );
  const added: OutboundRule[] = [];
  for (const host of hosts) {
    if (there.has(host)) continue;
    there.add(host);
    const name = freeName(set ?? nameOfHost(host), names);
    names.add(name.toLowerCase());
    added.push({ name, type: 'FQDN', fqdn: host, portRanges: ports });
  }
  return [...rules, ...added];
}
