import { Blueprint, Value } from '../blueprint';
import { Addresses } from './addresses';
import { Code } from './code';
import { Block, attributes } from './hcl';

const variable = (
  name: string,
  type: string,
  description: string,
  value: Value | undefined,
): Block => ({
  type: 'variable',
  labels: [name],
  body: attributes({ description, type: new Code(type), default: value }),
});

/** What whoever deploys may say otherwise, or has to say. @internal */
export function variableBlocks(
  { place, region, tags, parameters }: Blueprint,
  addresses: Addresses,
): Block[] {
  return [
    variable(
      'subscription_id',
      'string',
      'The subscription that everything is made in',
      place.subscriptionId,
    ),
    variable(
      'location',
      'string',
      'The region of everything that is made',
      region,
    ),
    variable('tags', 'map(string)', 'Tags of everything that takes them', tags),
    ...parameters.map(({ name, description, value }) =>
      variable(
        addresses.variable(name),
        typeof value === 'number' ? 'number' : 'string',
        description,
        value,
      ),
    ),
  ];
}
