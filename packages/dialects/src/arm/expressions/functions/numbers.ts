import { Value } from '../value';
import { allSettled, TemplateFunction } from './templateFunction';

const ofTwo =
  (
    answer: (one: number, other: number) => Value | undefined,
  ): TemplateFunction =>
  ([one, other]) =>
    typeof one === 'number' && typeof other === 'number'
      ? answer(one, other)
      : undefined;

const ofTwoAlike =
  (
    answer: (one: number | string, other: number | string) => boolean,
  ): TemplateFunction =>
  ([one, other]) => {
    const alike =
      (typeof one === 'number' && typeof other === 'number') ||
      (typeof one === 'string' && typeof other === 'string');
    return alike ? answer(one, other) : undefined;
  };

const ofAll =
  (answer: (numbers: number[]) => number): TemplateFunction =>
  args => {
    const numbers = args.flat();
    return numbers.length > 0 &&
      numbers.every(number => typeof number === 'number')
      ? answer(numbers)
      : undefined;
  };

/** Arithmetic and order. @internal */
export const numberFunctions: Record<string, TemplateFunction> = allSettled({
  add: ofTwo((one, other) => one + other),
  sub: ofTwo((one, other) => one - other),
  mul: ofTwo((one, other) => one * other),
  div: ofTwo((one, other) =>
    other === 0 ? undefined : Math.trunc(one / other),
  ),
  mod: ofTwo((one, other) => (other === 0 ? undefined : one % other)),
  min: ofAll(numbers => numbers.reduce((one, other) => Math.min(one, other))),
  max: ofAll(numbers => numbers.reduce((one, other) => Math.max(one, other))),
  less: ofTwoAlike((one, other) => one < other),
  lessorequals: ofTwoAlike((one, other) => one <= other),
  greater: ofTwoAlike((one, other) => one > other),
  greaterorequals: ofTwoAlike((one, other) => one >= other),
});
