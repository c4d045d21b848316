import { isKubernetes, joinsManagedNetwork } from '../facts/computeKinds';
import { ComputeFacts, Facts } from '../facts/facts';
import { aksAddresses } from './aks';
import { Amount, Consumption, MissingFact } from './consumer';
import { addEndpoints } from './endpoints';
import { AddressOptions } from './options';
import { sources } from '../model/sources';

const NONE: readonly MissingFact[] = [];

/** What a compute other than Kubernetes takes, as far as that is known. */
function nodes(
  { type, maxNodes }: ComputeFacts,
  name: string,
  at: string,
): Amount {
  if (type === undefined) {
    return {
      what: () => `compute ${name}`,
      count: 0,
      because: 'How many addresses it takes depends on its type.',
      source: sources.plan,
      missing: [{ pointer: `${at}/type`, says: () => `the type of ${name}` }],
    };
  }
  if (type === 'ComputeInstance') {
    return {
      what: () => `compute instance ${name}`,
      count: 1,
      because: 'A compute instance takes one address.',
      source: sources.plan,
      missing: NONE,
    };
  }
  const isServerless = type === 'Serverless';
  return {
    what: () => `nodes of ${name} at most`,
    count: maxNodes ?? 0,
    because: isServerless
      ? 'Every node that serverless compute starts takes an address.'
      : 'Every node takes an address, and there can be as many as its maximum.',
    source: isServerless ? sources.secureTraining : sources.plan,
    missing:
      maxNodes === undefined
        ? [
            {
              pointer: `${at}/maxNodes`,
              says: () => `the most nodes of ${name}`,
            },
          ]
        : NONE,
  };
}

/** The absent fact that keeps open whether there is a network of one's own. */
const openNetwork = ({ mode }: Facts) =>
  mode ? '/customNetwork/virtualNetworks' : '/outbound/isolationMode';

function addCompute(
  to: Consumption,
  compute: ComputeFacts,
  index: number,
  facts: Facts,
  options: AddressOptions,
): void {
  const { type, subnetId, inVirtualNetwork } = compute;
  if (subnetId === '') return;
  const at = `/compute/${index}`;
  const name = compute.name || `compute ${index + 1}`;
  const isOpen = (pointer: string) =>
    to.missing.push({
      pointer,
      says: () => `whether ${name} stands in a network of yours`,
    });
  if (isKubernetes(type)) {
    if (!subnetId && inVirtualNetwork === false) return;
    if (!subnetId && inVirtualNetwork === undefined) {
      isOpen(`${at}/inVirtualNetwork`);
      return;
    }
    to.consumers.push({
      ...aksAddresses(compute, name, at, options),
      pointer: at,
      subnetId,
      purpose: 'scoring',
    });
    return;
  }
  if (facts.managed && joinsManagedNetwork(type)) return;
  if (!subnetId && facts.custom === false) return;
  if (!subnetId && facts.custom === undefined) {
    isOpen(openNetwork(facts));
    return;
  }
  to.consumers.push({
    ...nodes(compute, name, at),
    pointer: at,
    subnetId,
    purpose: 'training',
  });
}

/**
 * Everything of a workspace that takes addresses of its owner's networks, and
 * the absent facts that could add to it.
 * @internal
 */
export function consumersOf(
  facts: Facts,
  options: AddressOptions = {},
): Consumption {
  const found: Consumption = { consumers: [], missing: [] };
  const { compute, managed } = facts;
  // A managed network's computes take no addresses of yours, however many there are.
  if (!compute && !managed) {
    found.missing.push({ pointer: '/compute', says: () => 'the compute' });
  }
  compute?.forEach((item, index) =>
    addCompute(found, item, index, facts, options),
  );
  addEndpoints(found, facts, options);
  return found;
}
