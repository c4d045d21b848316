import { isHostPattern } from '@ringfence/engine/internal';

/** Hosts read from a text that somebody pasted. @public */
export interface PastedHosts {
  /** Each host once, in lower case, in the order of the text. */
  hosts: string[];
  /** What is no host, as it was written. */
  refused: string[];
}

/** Longer texts are no list of hosts that a person means to ask for. */
const MAX_PASTED = 1_000_000;

/** What columns of hosts are called in lists that people keep. */
const HEADINGS = new Set(['host', 'hosts', 'hostname', 'fqdn', 'domain']);

/** The host of an address such as `https://user@pypi.org:443/simple?x`, or the text itself. */
function hostOf(written: string): string {
  const afterScheme = written.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const authority = afterScheme.split(/[/?#\\]/, 1)[0];
  return authority
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** The columns of a line that may hold a host: the first where commas part a row with more in it. */
function entriesOf(line: string): string[] {
  const cells = line
    .split(/[,;\t]/)
    .map(cell => cell.trim().replace(/^["']|["']$/g, ''))
    .filter(Boolean);
  const hosts = cells.filter(cell => isHostPattern(hostOf(cell)));
  return hosts.length ? hosts : cells.slice(0, 1);
}

/**
 * Reads hosts from what somebody pasted: one or hundreds, addresses of pages, lines
 * of a CSV file. Whatever else stands in a line beside a host is left aside; a line
 * without any is told.
 * @public
 */
export function pastedHosts(text: string): PastedHosts {
  const hosts = new Set<string>();
  const refused = new Set<string>();
  const lines = text.slice(0, MAX_PASTED).split(/\r?\n/);
  const words = lines.flatMap(line =>
    /[,;\t]/.test(line) ? [line] : line.trim().split(/\s+/),
  );
  for (const [index, word] of words.entries()) {
    for (const entry of entriesOf(word)) {
      const host = hostOf(entry);
      if (isHostPattern(host)) hosts.add(host);
      else if (index > 0 || !HEADINGS.has(host)) refused.add(entry);
    }
  }
  return { hosts: [...hosts], refused: [...refused] };
}
