import { AFTERWARDS, hasLater } from '../afterwards';
import {
  Blueprint,
  BlueprintParameter,
  BlueprintResource,
  ParameterOf,
  expressionsOf,
  withLater,
} from '../blueprint';
import { Json, literal, literals } from './armValue';

/** A parameter of a template. @internal */
export interface ArmParameter {
  type: 'string' | 'int' | 'object' | 'bool';
  description: string;
  /** As a parameters file gives it: no text of it is an expression there. */
  value?: Json;
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

const own = ({ description, value }: BlueprintParameter): ArmParameter => ({
  type: typeof value === 'number' ? 'int' : 'string',
  description,
  ...(value !== undefined && { value }),
});

/** Every parameter of the files, by its name. @internal */
export const parametersOf = (
  blueprint: Blueprint,
): Record<string, ArmParameter> => ({
  location: {
    type: 'string',
    description: 'The region of everything that is made',
    value: blueprint.region,
  },
  tags: {
    type: 'object',
    description: 'Tags of everything that takes them',
    value: blueprint.tags,
  },
  ...(hasLater(blueprint) && {
    [AFTERWARDS.name]: {
      type: 'bool',
      description: AFTERWARDS.description,
      value: true,
    },
  }),
  ...Object.fromEntries(blueprint.parameters.map(one => [one.name, own(one)])),
});

/** The names of the parameters that resources need. @internal */
export function neededBy(resources: readonly BlueprintResource[]): Set<string> {
  const named = resources.flatMap(resource =>
    expressionsOf(withLater(resource).properties).flatMap(value =>
      value instanceof ParameterOf ? [value.parameter.name] : [],
    ),
  );
  return new Set([
    ...(resources.some(one => one.location === 'region') ? ['location'] : []),
    ...(resources.some(one => one.takesTags) ? ['tags'] : []),
    ...named,
  ]);
}

const defaultOf = (value: Json): Json => {
  if (typeof value === 'string') return literal(value);
  return typeof value === 'object'
    ? literals(value as Record<string, string>)
    : value;
};

/** The parameters as a template declares them. @internal */
export const declared = (
  parameters: Record<string, ArmParameter>,
  withValues: boolean,
): Json =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { type, description, value }]) => [
      name,
      {
        type,
        ...(withValues &&
          value !== undefined && { defaultValue: defaultOf(value) }),
        metadata: { description: literal(sentence(description)) },
      },
    ]),
  );
