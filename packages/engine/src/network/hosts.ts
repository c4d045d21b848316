import { memoise } from '../model/memoise';

const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/** The hosts of an FQDN rule, which may hold several separated by commas. @internal */
export const splitHosts = memoise((fqdn): readonly string[] =>
  fqdn.split(',').map(host => host.trim().toLowerCase().replace(/\.$/, '')),
);

/** Whether a text is a host name, with or without a leading `*.`. @internal */
export function isHostPattern(host: string): boolean {
  const labels = host.replace(/^\*\./, '').split('.');
  return (
    host.length <= 253 &&
    labels.length >= 2 &&
    labels.every(label => LABEL.test(label)) &&
    !/^\d+$/.test(labels[labels.length - 1])
  );
}

/** What every host of a wildcard ends with; `undefined` for a plain host. */
const suffixOf = (pattern: string) =>
  pattern.includes('*')
    ? pattern.slice(pattern.lastIndexOf('*') + 1)
    : undefined;

/** Whether every host that `inner` stands for is one that `outer` stands for. @internal */
export function covers(outer: string, inner: string): boolean {
  const suffix = suffixOf(outer);
  if (suffix === undefined) return outer === inner;
  const innerSuffix = suffixOf(inner);
  return (innerSuffix ?? inner).endsWith(suffix);
}

/**
 * The patterns that stand for every host of a pattern, itself first, then from
 * the narrowest wildcard to `*`. To look a host up among many takes one look for
 * each.
 * @internal
 */
export function coveringPatterns(pattern: string): string[] {
  const suffix = suffixOf(pattern);
  const found = [suffix === undefined ? pattern : `*${suffix}`];
  const end = suffix ?? pattern;
  const from = suffix === undefined ? 0 : 1;
  for (
    let at = end.indexOf('.', from);
    at >= 0;
    at = end.indexOf('.', at + 1)
  ) {
    found.push(`*${end.slice(at)}`);
  }
  return found[found.length - 1] === '*' ? found : [...found, '*'];
}

/** Host patterns made ready to be compared with many hosts: those without a wildcard, and what follows the wildcard of the others. @internal */
export type HostPatterns = Record<'plain' | 'suffixes', readonly string[]>;

/** Makes host patterns ready to be compared with many hosts. @internal */
export const hostPatterns = (patterns: readonly string[]): HostPatterns => ({
  plain: patterns.filter(pattern => suffixOf(pattern) === undefined),
  suffixes: patterns.flatMap(pattern => suffixOf(pattern) ?? []),
});

/** Whether every host that a pattern stands for is one of these patterns'. @internal */
export function coveredByAny(
  { plain, suffixes }: HostPatterns,
  pattern: string,
): boolean {
  const suffix = suffixOf(pattern);
  if (suffix === undefined && plain.includes(pattern)) return true;
  const end = suffix ?? pattern;
  return suffixes.some(outer => end.endsWith(outer));
}

/** Whether some host matches a pattern and one of these. @internal */
export function overlapsAny(patterns: HostPatterns, pattern: string): boolean {
  if (coveredByAny(patterns, pattern)) return true;
  const suffix = suffixOf(pattern);
  if (suffix === undefined) return false;
  const { plain, suffixes } = patterns;
  return (
    plain.some(inner => inner.endsWith(suffix)) ||
    suffixes.some(inner => inner.endsWith(suffix))
  );
}

/** Whether some host matches both patterns. @internal */
export function mayOverlap(a: string, b: string): boolean {
  return covers(a, b) || covers(b, a);
}

const STORAGE_HOST =
  /(^|\.|^\*\.)(blob|file|queue|table|dfs|web)\.(core\.windows\.net|core\.usgovcloudapi\.net|core\.chinacloudapi\.cn|storage\.azure\.net)$/i;

/** A host of every service of some account, in every cloud. */
const STORAGE_HOSTS = [
  'core.windows.net',
  'core.usgovcloudapi.net',
  'core.chinacloudapi.cn',
].flatMap(suffix =>
  ['blob', 'file', 'queue', 'table', 'dfs', 'web'].map(
    service => `any.${service}.${suffix}`,
  ),
);

/** A blob host that Visual Studio Code downloads from; a published exception, not a storage account of anyone's. */
const KNOWN_EXCEPTION = 'vscode.blob.core.windows.net';

/** Whether a host is one of a storage account, or a wildcard that stands for such hosts. @internal */
export function isStorageHost(host: string): boolean {
  if (host === KNOWN_EXCEPTION) return false;
  if (STORAGE_HOST.test(host)) return true;
  return host.startsWith('*') && STORAGE_HOSTS.some(any => covers(host, any));
}
