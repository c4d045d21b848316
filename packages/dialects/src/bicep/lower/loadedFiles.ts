import { pathFrom } from '../paths';
import { Expression } from '../syntax/tree';
import { call, literal, literalOf, quoted } from './code';
import { FileScope } from './fileScope';
import { parsedJson } from './parsedJson';

const STEP = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\['([^']+)'\]/y;

/** What a plain path through parsed JSON leads to; `undefined` for any other path. */
function atPath(json: unknown, path: string): unknown {
  let value = json;
  STEP.lastIndex = path.startsWith('$') ? 1 : 0;
  const whole =
    path.startsWith('$') || path.startsWith('.') || path.startsWith('[')
      ? path
      : `.${path}`;
  while (STEP.lastIndex < whole.length) {
    const step = STEP.exec(whole);
    if (!step || typeof value !== 'object' || value === null) return undefined;
    const key = step[1] ?? step[2] ?? step[3];
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** What a file holds, as `loadJsonContent` and `loadTextContent` give it; `undefined` for what is not known. */
function loaded(
  name: string,
  args: readonly Expression[],
  scope: FileScope,
): unknown {
  const [path, query] = args.map(arg => FileScope.literalText(arg));
  if (path === undefined) return undefined;
  const answer = scope.program.files(pathFrom(scope.source.path, path));
  if (!answer || !('text' in answer)) return undefined;
  if (name === 'loadTextContent') return literal(answer.text);
  // YAML that is JSON as well is all that is read of it.
  const json = parsedJson(answer.text);
  if (json === undefined || args.length > 2) return undefined;
  const found =
    args.length === 2 ? query !== undefined && atPath(json, query) : json;
  return found === undefined || found === false ? undefined : literalOf(found);
}

/** A call of a function that loads a file, where its content is known. @internal */
export function loadedCode(
  name: string,
  args: readonly Expression[],
  scope: FileScope,
): string | undefined {
  const isRead = ['loadTextContent', 'loadJsonContent', 'loadYamlContent'];
  if (!isRead.includes(name)) return undefined;
  const key = scope.named(
    `#${name}${JSON.stringify(args.map(arg => FileScope.literalText(arg)))}`,
  );
  const value = loaded(name, args, scope);
  if (value === undefined) return undefined;
  const called = scope.template.variable(key, () => value);
  return call('variables', quoted(called));
}
