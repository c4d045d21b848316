import { Context } from './context';
import { Expression } from './parse';
import { Unresolved, Value } from './value';
import { textOf } from '../textOf';

type Run = (expression: Expression, context: Context) => Value;

/**
 * `map` and `filter`, whose second argument is a lambda; `undefined` for any
 * other function and for what they cannot settle.
 * @internal
 */
export function runOnItems(
  name: string,
  written: Expression[],
  context: Context,
  run: Run,
): Value | undefined {
  if (name !== 'map' && name !== 'filter') return undefined;
  const [list, lambda] = written;
  if (!list || lambda?.kind !== 'call') return undefined;
  const items = run(list, context);
  const variables = lambda.args.slice(0, -1);
  const body = lambda.args[lambda.args.length - 1];
  if (!Array.isArray(items) || !body) return undefined;
  const answers = items.map((item, index) => {
    const locals = new Map(context.locals);
    [item, index].forEach((value, position) => {
      const variable = variables[position];
      if (variable?.kind === 'literal') {
        locals.set(textOf(variable.value).toLowerCase(), value);
      }
    });
    return run(body, { ...context, locals });
  });
  if (name === 'map') return answers;
  if (answers.some(answer => answer instanceof Unresolved)) return undefined;
  return items.filter((_, index) => answers[index] === true);
}
