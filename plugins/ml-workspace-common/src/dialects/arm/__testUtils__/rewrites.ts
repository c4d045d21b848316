type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapped(
  value: unknown,
  change: (object: Json, path: string[]) => Json,
  text: (value: string) => string = same => same,
  path: string[] = [],
): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) {
    return value.map(item => mapped(item, change, text, [...path, '']));
  }
  if (!isJson(value)) return value;
  const inner = Object.entries(value).map(([key, item]) => [
    key,
    mapped(item, change, text, [...path, key]),
  ]);
  return change(Object.fromEntries(inner), path);
}

const isTemplate = (document: unknown): document is Json =>
  isJson(document) && 'resources' in document;

const recased = (text: string) =>
  [...text]
    .map((letter, index) =>
      index % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase(),
    )
    .join('');

/** Names that a template or its author chose, and not Azure: their case is what is read. */
const CHOSEN = /^(outboundRules|userAssignedIdentities|tags)$/i;

/** Every key in another case. */
const keys = (document: unknown) =>
  mapped(document, (object, path) =>
    CHOSEN.test(path.at(-1) ?? '')
      ? object
      : Object.fromEntries(
          Object.entries(object).map(([key, item]) => [recased(key), item]),
        ),
  );

/** Every object's keys in the opposite order. */
const order = (document: unknown) =>
  mapped(document, (object, path) =>
    CHOSEN.test(path.at(-1) ?? '')
      ? object
      : Object.fromEntries(Object.entries(object).reverse()),
  );

/** Every parameter by another name, where it is declared, given and used. */
function parameterNames(document: unknown): unknown {
  if (!isTemplate(document)) return document;
  const text = (value: string) =>
    value.replace(/(parameters\('[^']*)'\)/g, "$1Renamed')");
  return mapped(
    document,
    (object, path) =>
      path.at(-1) === 'parameters'
        ? Object.fromEntries(
            Object.entries(object).map(([name, item]) => [
              `${name}Renamed`,
              item,
            ]),
          )
        : object,
    text,
  );
}

/** Every setting of the outermost resources moved into a variable. */
function variables(document: unknown): unknown {
  if (!isTemplate(document) || !Array.isArray(document.resources)) {
    return document;
  }
  const moved: Json = {};
  const resources = document.resources.map((resource, index) => {
    const hasOwnScope =
      !isJson(resource) ||
      !isJson(resource.properties) ||
      resource.copy ||
      /deployments$/i.test(String(resource.type));
    if (hasOwnScope) return resource;
    const properties = Object.fromEntries(
      Object.entries(resource.properties as Json).map(([key, item]) => {
        // References are for resources alone: Azure refuses them in variables.
        if (/reference\(|list\w*\(|"copy"/i.test(JSON.stringify(item))) {
          return [key, item];
        }
        moved[`moved-${index}-${key}`] = item;
        return [key, `[variables('moved-${index}-${key}')]`];
      }),
    );
    return { ...resource, properties };
  });
  return {
    ...document,
    resources,
    variables: { ...(document.variables as Json | undefined), ...moved },
  };
}

/** The whole template inside a deployment of another. */
function nesting(document: unknown): unknown {
  if (!isTemplate(document)) return document;
  const parameters = isJson(document.parameters) ? document.parameters : {};
  return {
    $schema: document.$schema,
    parameters,
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'outer',
        properties: {
          expressionEvaluationOptions: { scope: 'inner' },
          template: document,
          parameters: Object.fromEntries(
            Object.entries(parameters).map(([name]) => [
              name,
              { value: `[parameters('${name}')]` },
            ]),
          ),
        },
      },
    ],
  };
}

/** Ways to write a document differently that leave what it says unchanged. */
export const REWRITES = { keys, order, parameterNames, variables, nesting };
