import type { WorkspaceIsolation } from '@ringfence/engine';
import { TO_EVERYWHERE } from './completeRules';
import { Random } from '../random';

type Value = Record<string, unknown> | unknown[];

/** What a list may hold beside what was read. */
const BESIDE: Record<string, unknown> = {
  ipRules: '0.0.0.0/0',
  rules: TO_EVERYWHERE,
  compute: {
    name: 'unread',
    type: 'AmlCompute',
    nodePublicIp: true,
    sshPublicAccess: true,
    subnetId: 'a-subnet-nobody-describes',
  },
  endpoints: {
    name: 'unread',
    kind: 'online',
    computeType: 'Kubernetes',
  },
  storage: { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' },
  keyVault: { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' },
  containerRegistry: { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' },
  monitoring: { publicNetworkAccess: 'Enabled' },
  routes: { addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' },
  serviceEndpoints: 'Microsoft.KeyVault',
  peeredWith: 'a-stranger',
  subnets: { purpose: 'training' },
};

function loosenList(name: string, list: unknown[], random: Random): void {
  if (name in BESIDE && random.chance(60)) {
    list.push(structuredClone(BESIDE[name]));
  }
}

function loosenValue(
  parent: Record<string, unknown>,
  name: string,
  random: Random,
): void {
  const value = parent[name];
  if (Array.isArray(value)) loosenList(name, value, random);
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      if (random.chance(60)) {
        loosenValue(value as Record<string, unknown>, key, random);
      }
    }
  } else delete parent[name];
}

/**
 * Makes an isolation say no more than it can: what was not read may hold more
 * entries than its lists, or other values, than those that are written.
 */
export function loosen(draft: WorkspaceIsolation, random: Random): void {
  for (const { pointers } of draft.unread ?? []) {
    for (const pointer of pointers) {
      const parts = pointer.split('/').slice(1);
      const root: Record<string, unknown> = { '': draft };
      let parent: Value = root;
      let name = '';
      for (const part of parts) {
        const inner = (parent as Record<string, unknown>)[name];
        if (typeof inner !== 'object' || inner === null) break;
        parent = inner as Value;
        name = part.replace(/~1/g, '/').replace(/~0/g, '~');
      }
      loosenValue(parent as Record<string, unknown>, name, random);
    }
  }
  delete draft.unread;
}
