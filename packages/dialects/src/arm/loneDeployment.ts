import { ScopeOptions, TemplateScope } from './expressions/templateScope';
import { isObject, member, Unresolved, Value } from './expressions/value';
import { Level } from './level';
import { ArmNode } from './node';
import { givenParameters } from './parametersFile';

/**
 * The template inside a deployment that stands by itself, such as the body of the
 * request that makes it, with the parameters that it gives. A parameters file
 * given beside it wins; `undefined` for what is no such deployment.
 * @internal
 */
export function templateOfDeployment(
  document: unknown,
  { given, ...options }: Omit<ScopeOptions, 'label'>,
): Level | undefined {
  const properties = isObject(document)
    ? member(document, 'properties')
    : undefined;
  const template = isObject(properties)
    ? member(properties, 'template')
    : undefined;
  if (!isObject(properties) || !isObject(template)) return undefined;
  const own = givenParameters(
    ArmNode.create('', { parameters: member(properties, 'parameters') ?? {} }),
  );
  const linked = member(properties, 'parametersLink') !== undefined;
  const declared = member(template, 'parameters');
  const unknown =
    linked && isObject(declared)
      ? Object.keys(declared).map((name): [string, () => Value] => [
          name.toLowerCase(),
          () => Unresolved.of(`parameters('${name}') of a link`),
        ])
      : [];
  const scope = TemplateScope.create(template, {
    label: '',
    given: new Map([...unknown, ...own, ...given]),
    ...options,
  });
  return {
    resources: member(template, 'resources'),
    at: '/properties/template/resources',
    context: scope.context,
    scope,
    presence: 'yes',
    depth: 0,
    group: scope,
  };
}
