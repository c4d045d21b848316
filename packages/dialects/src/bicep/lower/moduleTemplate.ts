import { pathFrom } from '../paths';
import { Expression } from '../syntax/tree';
import { argumentWords } from './argumentWords';
import type { FileScope } from './fileScope';
import type { UnreadModule } from './programFiles';

type Json = Record<string, unknown>;

/** What a deployment of a module holds. @internal */
export interface ModuleTemplate {
  properties: Json;
  /** What is not read of it; where there is a template all the same, beside that. */
  unread?: UnreadModule;
}

const INNER = {
  mode: 'Incremental',
  expressionEvaluationOptions: { scope: 'inner' },
};

/** What a deployment holds whose template is not read. @internal */
export const linkTo = (path: string, parameters: Json): Json => ({
  ...INNER,
  parameters,
  templateLink: { uri: path },
});

/** Arguments that a stand-in for a module has no parameter for. */
function unknownArguments(given: Json, template: Json): string[] {
  const declared = (template.parameters ?? {}) as Json;
  return Object.keys(given).filter(name => !Object.hasOwn(declared, name));
}

/**
 * The template that a path names, with what it is given.
 * @internal
 */
export function moduleTemplate(
  path: string,
  scope: FileScope,
  args: Expression | undefined,
  given: (template: Json | undefined) => Json,
): ModuleTemplate {
  const { program, source } = scope;
  const target = /^(br|ts)[:/]/.test(path)
    ? program.remote(path)
    : program.template(pathFrom(source.path, path));
  const words = `${path} ${argumentWords(args, source.text)}`.trimEnd();
  if (!('template' in target)) {
    const unread = { reason: target.reason, words };
    return { properties: linkTo(path, given(undefined)), unread };
  }
  const { template, doubt, isStandIn } = target;
  const parameters = given(template);
  const unknown = isStandIn ? unknownArguments(parameters, template) : [];
  const reason =
    doubt ??
    (unknown.length
      ? `the module has an argument that is not known: ${unknown.join(', ')}`
      : undefined);
  return {
    properties: { ...INNER, parameters, template },
    ...(reason !== undefined && { unread: { reason, words } }),
  };
}
