import {
  NotWritableError,
  WrittenDialect,
  WrittenFile,
  writeFiles,
} from '@ringfence/dialects';
import { WorkspaceIsolation } from '@ringfence/engine';
import { goldenPaths, isolationsAtRandom, subnetId } from '@ringfence/testing';

/** A workspace that files are written for. */
export interface Asked {
  name: string;
  isolation: WorkspaceIsolation;
}

/** The golden paths, and as many others at random. */
export const asked = (count: number, seed: number): Asked[] => [
  ...Object.entries(goldenPaths()).map(([name, one]) => ({
    name,
    isolation: one,
  })),
  ...isolationsAtRandom(count, seed).map((one, at) => ({
    name: `number ${at} of ${seed}`,
    isolation: one,
  })),
];

/** Files that the grammar of Bicep is for: it knows no files of parameters. */
export const isOfGrammar = ({ path }: WrittenFile): boolean =>
  path.endsWith('.bicep');

/** What is written; `undefined` where that is refused. */
export function filesOf(
  { isolation: one }: Asked,
  dialect: WrittenDialect,
): WrittenFile[] | undefined {
  try {
    return writeFiles(one, {
      dialect,
      landingZone: {
        privateEndpointSubnetId: subnetId('vnet-ml', 'snet-endpoints'),
        region: 'westeurope',
      },
      about: { request: 'one', description: "It's ${a} [test]" },
    }).files;
  } catch (error) {
    if ((error as Error).name === NotWritableError.name) return undefined;
    throw error;
  }
}
