import { parsePorts } from '../network/ports';
import { SubnetFacts } from './networkFacts';
import { Known } from './known';

/** What the network security group of a subnet lets in. @internal */
export type InboundRuleFacts = NonNullable<SubnetFacts['inboundRules']>[number];

const comesFrom =
  (tag: RegExp) =>
  ({ source }: InboundRuleFacts): Known =>
    source === undefined ? undefined : tag.test(source.trim());

/** Lets Azure Machine Learning in by its tag, whoever else it lets in. @internal */
export const letsAzureMlIn = comesFrom(
  /^(azuremachinelearning(\.[a-z0-9]+)?|internet|\*|any|0\.0\.0\.0\/0)$/i,
);

/** Names Azure Machine Learning's tag, in any region. @internal */
export const namesAzureMl = comesFrom(/^azuremachinelearning/i);

/** Names the tag of Azure Batch, in any region. @internal */
export const namesBatch = comesFrom(/^batchnodemanagement(\.[a-z0-9]+)?$/i);

/** Lets everybody in. @internal */
export const letsAnybodyIn = comesFrom(
  /^(internet|\*|any|0\.0\.0\.0\/0|::\/0)$/i,
);

/** Names addresses in place of a tag, so that nobody can tell whose they are. @internal */
export const namesAddresses = comesFrom(/^\d/);

/** Lets something in on a port. @internal */
export const isOnPort = (
  { portRanges }: InboundRuleFacts,
  port: number,
): Known =>
  portRanges === undefined
    ? undefined
    : !!parsePorts(portRanges)?.some(
        ({ from, to }) => from <= port && port <= to,
      );
