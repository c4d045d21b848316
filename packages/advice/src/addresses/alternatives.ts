import { Facts } from '@ringfence/engine';
import { Consumer, RESERVED, sources } from '@ringfence/engine/internal';
import { AddressAlternative } from './types';

const sum = (consumers: readonly Consumer[]) =>
  consumers.reduce((total, { count }) => total + count, 0);

/**
 * Where computes take addresses of a network of one's own: the ways in which they
 * would not. By "Plan for network isolation" (2026-01-08), networks that are not
 * peered double the private endpoints.
 * @internal
 */
export function addressAlternatives(
  { custom }: Facts,
  consumers: readonly Consumer[],
  needed: number,
): AddressAlternative[] {
  const computes = consumers.filter(
    ({ purpose }) => purpose !== 'private-endpoints',
  );
  if (!custom || !computes.length) return [];
  const endpoints = consumers.filter(
    ({ purpose }) => purpose === 'private-endpoints',
  );
  const now = endpoints.length;
  const mainNetwork = now ? sum(endpoints) + RESERVED : 0;
  const alternatives: AddressAlternative[] = [
    {
      id: 'isolated-networks',
      title: 'Networks apart that are not peered',
      mainNetwork,
      networkApart: needed,
      privateEndpoints: { now, then: 2 * now },
      because:
        'Computes stand in networks that are not peered with yours and so may use any private range, again and again. Your network keeps the private endpoints through which people come in; those networks need a second set of them.',
      source: sources.plan,
    },
  ];
  if (computes.every(({ purpose }) => purpose === 'training')) {
    alternatives.push({
      id: 'managed-network',
      title: 'A managed network',
      mainNetwork,
      networkApart: 0,
      privateEndpoints: { now, then: now },
      because:
        'Computes of a managed network take addresses of Azure’s. Only the private endpoints through which people come in stay in your network. It cannot be turned off again, and computes have to be made anew.',
      source: sources.managedNetwork,
    });
  }
  return alternatives;
}
