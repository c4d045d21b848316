import { ASSOCIATED } from './published/associated';
import { MACHINE_LEARNING } from './published/machineLearning';
import { NETWORKS } from './published/network';
import { Shape } from './shapes';

/*
 * What Azure publishes of the types that are written: an extract of property names,
 * closed values and what is required, made by hand from Azure/bicep-types-az
 * (Copyright Microsoft Corporation, MIT License), commit 1f896de2 of 2026-08-20.
 * Only what a template states is in it, and of that only what these files use.
 */

/** Published types by lower-cased type and version. */
export const PUBLISHED: Record<string, Shape> = Object.fromEntries(
  [...MACHINE_LEARNING, ...ASSOCIATED, ...NETWORKS].map(([key, shape]) => [
    key.toLowerCase(),
    shape,
  ]),
);
