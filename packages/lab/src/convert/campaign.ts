/* eslint-disable @backstage/no-forbidden-package-imports, no-restricted-imports --
 * Files are read here as the command line reads them. */
import {
  LandingZone,
  WRITTEN_DIALECTS,
  WrittenDialect,
} from '@ringfence/dialects';
import {
  WholeWorkspace,
  readWhole,
} from '@ringfence/cli/src/written/wholeWorkspaces';
import { judgedAlike } from '../roundTrip/judgedAlike';
import type { Source } from './sources';

const SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';

/** What files of others leave to whoever deploys them. */
const ZONE: LandingZone = {
  subscriptionId: SUBSCRIPTION,
  resourceGroup: 'rg-convert',
  region: 'westeurope',
  privateEndpointSubnetId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints`,
};

/** What is compared: files settle checks that their source leaves open, or leave open what a request settles. */
const COMPARED =
  /^(verdict|lane|refused|unread|stated otherwise|\d+ workspaces)/;

/** How far a run has come. */
export interface Progress {
  seed: number;
  /** How many sources were looked at. */
  looked: number;
  seconds: number;
  /** Sources that hold no workspace, or of which something was not read: nothing is converted of them. */
  notWhole: number;
  /** Workspaces that were read whole. */
  workspaces: number;
  /** Workspaces whose posture was kept, by dialect. */
  kept: Record<string, number>;
  /** Workspaces that were refused, by dialect. */
  refused: Record<string, number>;
  /** Why, and how often. */
  reasons: Record<string, number>;
  /** What was judged otherwise, with the first file of each. */
  differences: Record<string, { count: number; first: string }>;
}

/** A run in which nothing was looked at yet. */
export const begin = (seed: number): Progress => ({
  seed,
  looked: 0,
  seconds: 0,
  notWhole: 0,
  workspaces: 0,
  kept: {},
  refused: {},
  reasons: {},
  differences: {},
});

const raise = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1;
};

async function convertTo(
  progress: Progress,
  { isolation, spot }: WholeWorkspace,
  dialect: WrittenDialect,
): Promise<void> {
  const found = await judgedAlike(isolation, dialect, ZONE);
  const reasons = found.filter(one => one.startsWith('refused: '));
  if (reasons.length > 0) {
    raise(progress.refused, dialect);
    new Set(reasons.map(one => one.replace(/\/\d+/g, '/*'))).forEach(one =>
      raise(progress.reasons, one),
    );
    return;
  }
  const others = found.filter(one => COMPARED.test(one));
  if (others.length === 0) raise(progress.kept, dialect);
  for (const one of others) {
    const name = `${dialect}: ${one}`;
    const difference = (progress.differences[name] ??= {
      count: 0,
      first: spot.file,
    });
    difference.count += 1;
  }
}

/** Converts what one more source holds into every dialect, and compares. */
export async function convertNext(
  progress: Progress,
  sources: readonly Source[],
): Promise<void> {
  const source = sources[progress.looked];
  progress.looked += 1;
  const { workspaces, problems } = await readWhole(source, {
    deployedTo: {
      subscriptionId: ZONE.subscriptionId,
      resourceGroup: ZONE.resourceGroup,
    },
    variableFiles: [],
  });
  if (problems.length > 0 || workspaces.length === 0) progress.notWhole += 1;
  if (problems.length > 0) {
    for (const { message } of problems) {
      raise(
        progress.reasons,
        `not whole: ${message.split('\n')[0].slice(0, 90)}`,
      );
    }
    return;
  }
  for (const workspace of workspaces) {
    progress.workspaces += 1;
    for (const dialect of WRITTEN_DIALECTS) {
      await convertTo(progress, workspace, dialect);
    }
  }
}
