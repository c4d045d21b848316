import { areEqual } from '../compare';
import { isObject, Unresolved } from '../value';
import { settled, TemplateFunction } from './templateFunction';

const truth = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 'true' || value === 'True') return true;
  if (value === 0 || value === 'false' || value === 'False') return false;
  return undefined;
};

/** Answers as soon as one argument decides, whatever the open ones come to. */
const decidedBy =
  (deciding: boolean): TemplateFunction =>
  args => {
    const truths = args.map(truth);
    if (truths.includes(deciding)) return deciding;
    return truths.includes(undefined) ? undefined : !deciding;
  };

const isEmpty: TemplateFunction = ([value]) => {
  if (value instanceof Unresolved) {
    return value.isSurelyFilled ? false : undefined;
  }
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return typeof value === 'string' ? false : undefined;
};

/** Comparisons and logic. `if` is the evaluator's own, since it takes only one branch. @internal */
export const logicFunctions: Record<string, TemplateFunction> = {
  and: decidedBy(false),
  or: decidedBy(true),
  not: ([value]) => {
    const known = truth(value);
    return known === undefined ? undefined : !known;
  },
  equals: ([one, other], { limits }) =>
    one === undefined || other === undefined
      ? undefined
      : areEqual(one, other, limits),
  empty: isEmpty,
  coalesce: args => {
    for (const arg of args) {
      if (arg instanceof Unresolved && !arg.isSurelyFilled) return undefined;
      if (arg !== null) return arg;
    }
    return null;
  },
  true: () => true,
  false: () => false,
  null: () => null,
  bool: settled(([value]) => {
    if (typeof value === 'number') return value !== 0;
    return truth(typeof value === 'string' ? value.toLowerCase() : value);
  }),
};
