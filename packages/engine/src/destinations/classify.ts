import {
  coveredByAny,
  hostPatterns,
  overlapsAny,
  splitHosts,
} from '../network/hosts';
import { DestinationClass, DestinationEntry, destinationList } from './list';

const byTag = new Map(
  destinationList
    .filter(entry => entry.kind === 'tag')
    .map(entry => [entry.value.toLowerCase(), entry]),
);
const hostsOf = (cls: DestinationEntry['class']) =>
  hostPatterns(
    destinationList
      .filter(entry => entry.kind === 'host' && entry.class === cls)
      .map(entry => entry.value),
  );
const writable = hostsOf('write-capable');
const readOnly = hostsOf('read-only');

/**
 * The entry of the shipped list for a service tag, with or without a region
 * (`Storage.WestEurope`), compared without regard to case.
 * @public
 */
export function findServiceTag(tag: string): DestinationEntry | undefined {
  const written = tag.trim().toLowerCase();
  return byTag.get(written) ?? byTag.get(written.replace(/\.[^.]*$/, ''));
}

/** What may happen to data behind a service tag. @public */
export function classifyServiceTag(tag: string): DestinationClass {
  return findServiceTag(tag)?.class ?? 'unclassified';
}

/**
 * What may happen to data at a host, or at the worst of several separated by
 * commas. A wildcard is judged by what it may cover: write-capable as soon as it
 * could reach one such host, read-only only when all it reaches is.
 * @public
 */
export function classifyHost(fqdn: string): DestinationClass {
  let worst: DestinationClass = 'read-only';
  for (const host of splitHosts(fqdn)) {
    if (overlapsAny(writable, host)) return 'write-capable';
    if (!coveredByAny(readOnly, host)) worst = 'unclassified';
  }
  return worst;
}
