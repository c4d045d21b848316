import type { WorkspaceIsolation } from '@ringfence/engine';
import { GoldenName } from './fault';
import { managedGolden } from './managedGolden';
import { newGolden } from './newGolden';
import { oldGolden } from './oldGolden';

/** Isolations that nothing is wrong with: every boundary is closed, and every fact is stated. */
export const goldens: Record<GoldenName, () => WorkspaceIsolation> = {
  managed: managedGolden,
  old: oldGolden,
  new: newGolden,
};
