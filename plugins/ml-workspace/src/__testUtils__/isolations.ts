import { WorkspaceIsolation } from '@ringfence/engine';
import {
  initialIsolation,
  setClassification,
  setIdentity,
  setInboundAccess,
  setIsolationMode,
  setResourceAccess,
} from '../form';

/** What the form starts from, with every required answer given. */
export function completeIsolation(): WorkspaceIsolation {
  const start = initialIsolation({
    dataClassification: 'internal',
    subscriptionId: '5f0c7a52-1a89-4b7e-9a43-0c2f8f6d1b11',
    resourceGroup: 'rg-churn',
    region: 'westeurope',
  });
  return setIdentity(start, 'name', 'mlw-churn');
}

/** Open to the internet at both ends, with a public storage account. */
export function exposedIsolation(): WorkspaceIsolation {
  const open = setInboundAccess(completeIsolation(), 'all');
  const internet = setIsolationMode(open, 'AllowInternetOutbound');
  return setClassification(
    setResourceAccess(internet, 'storage', 'public'),
    'restricted',
  );
}

/** Nothing is said of inbound, compute or endpoints. */
export function partlyKnownIsolation(): WorkspaceIsolation {
  const { inbound, ...rest } = completeIsolation();
  return rest;
}
