import { joined } from '../text';
import { Unresolved, Value } from '../value';
import { Call, TemplateFunction } from './templateFunction';

/** The position of the resource type: the first argument with as many names after it as it has types. */
function typeAt(args: Value[]): number {
  return args.findIndex((arg, index) => {
    if (typeof arg !== 'string' || !arg.includes('/')) return false;
    return arg.split('/').length - 1 === args.length - index - 1;
  });
}

function providerPath(args: Value[], at: number): Value[] {
  const [namespace, ...types] = (args[at] as string).split('/');
  return types.reduce<Value[]>(
    (path, type, index) => [...path, `/${type}/`, args[at + 1 + index]],
    [`/providers/${namespace}`],
  );
}

const idUnder =
  (
    most: number,
    scope: (leading: Value[], call: Call) => Value[],
  ): TemplateFunction =>
  (args, call) => {
    const at = typeAt(args);
    if (at < 0 || at > most) return undefined;
    const isText = (arg: Value) =>
      typeof arg === 'string' || arg instanceof Unresolved;
    if (!args.every(isText)) return undefined;
    return joined(
      [...scope(args.slice(0, at), call), ...providerPath(args, at)],
      call.limits,
    );
  };

/** Resource ids, with the deployment's own subscription and group left open. @internal */
export const resourceIdFunctions: Record<string, TemplateFunction> = {
  resourceid: idUnder(2, (leading, call) => [
    '/subscriptions/',
    leading.length > 1 ? leading[0] : call.subscriptionId,
    '/resourceGroups/',
    leading.length > 0 ? leading[leading.length - 1] : call.resourceGroup,
  ]),
  subscriptionresourceid: idUnder(1, (leading, call) => [
    '/subscriptions/',
    leading[0] ?? call.subscriptionId,
  ]),
  tenantresourceid: idUnder(0, () => []),
  extensionresourceid: (args, call) => {
    const [scope, ...rest] = args;
    if (scope === undefined || typeAt(rest) !== 0) return undefined;
    return joined([scope, ...providerPath(rest, 0)], call.limits);
  },
};
