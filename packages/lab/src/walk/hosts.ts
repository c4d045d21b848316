/** A host that no rule names. */
export const UNNAMED_HOST = 'nobody-names-this.example';

/** The hosts or patterns of a text, which separates several by commas. */
export const readHosts = (text: string) =>
  text
    .split(',')
    .map(host => host.trim().toLowerCase())
    .filter(host => host !== '');

/** Whether a pattern, a host or `*` or `*.suffix`, takes a host. */
export function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  if (wanted === '*') return true;
  return wanted.startsWith('*.')
    ? host.endsWith(wanted.slice(1))
    : host === wanted;
}

/** Hosts to try: each that is named, one below each pattern, and one that is not named. */
export const hostsToTry = (patterns: readonly string[]) => [
  ...new Set([
    ...patterns
      .map(pattern => pattern.toLowerCase())
      .filter(pattern => pattern !== '*')
      .map(pattern => pattern.replace(/^\*\./, 'some-host.')),
    UNNAMED_HOST,
  ]),
];
