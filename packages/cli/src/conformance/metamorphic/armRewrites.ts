import { ofValues, Rewrite } from './rewrite';
import {
  isJson,
  Json,
  mapped,
  recased,
  renamed,
  reversedKeys,
  reversedResources,
} from './walk';

/** Names that a template's author chose, and not Azure: their case is what is read. */
const CHOSEN = /^(outboundRules|userAssignedIdentities|tags)$/i;

/** Settings whose values Azure names, and takes in any case. */
const NAMED_VALUES =
  /^(type|kind|category|computeType|publicNetworkAccess|egressPublicNetworkAccess|isolationMode|firewallSku|defaultAction|bypass|sshPublicAccess|remoteLoginPortPublicAccess|loadBalancerType)$/i;

const DEPLOYMENT = 'Microsoft.Resources/deployments';

const isTemplate = (document: unknown): document is Json =>
  isJson(document) &&
  'resources' in document &&
  /deploymentTemplate/i.test(String(document.$schema));

const isExpression = (text: string) => /^\[(?!\[)/.test(text);

/** Changes what stands outside the quoted texts of an expression. */
const outsideTexts = (text: string, change: (code: string) => string) =>
  isExpression(text)
    ? text.replace(
        /('(?:[^']|'')*')|([^']+)/g,
        (_, quoted?: string, code?: string) => quoted ?? change(code ?? ''),
      )
    : text;

const keyCase = (document: unknown) =>
  mapped(document, {
    object: (object, key) =>
      CHOSEN.test(key) ? object : renamed(object, recased),
  });

const valueCase = (document: unknown) =>
  mapped(document, {
    leaf: (value, key) =>
      typeof value === 'string' &&
      NAMED_VALUES.test(key) &&
      !isExpression(value)
        ? recased(value)
        : value,
  });

const functionCase = (document: unknown) =>
  mapped(document, {
    leaf: value =>
      typeof value === 'string'
        ? outsideTexts(value, code =>
            code.replace(/\b[a-z][A-Za-z0-9]*(?=\s*\()/g, recased),
          )
        : value,
  });

const spacing = (document: unknown) =>
  mapped(document, {
    leaf: value =>
      typeof value === 'string'
        ? outsideTexts(value, code => code.replace(/[(),]/g, ' $& '))
        : value,
  });

/** Every parameter by another name, where it is declared, given and used. */
function parameterNames(document: unknown): unknown {
  if (!isTemplate(document)) return document;
  return mapped(document, {
    object: (object, key) =>
      key === 'parameters' ? renamed(object, name => `${name}Renamed`) : object,
    leaf: value =>
      typeof value === 'string'
        ? value.replace(/(parameters\(\s*'[^']*)'\s*\)/gi, "$1Renamed')")
        : value,
  });
}

/** Every setting of a template's resources moved into a variable of the template. */
function variables(document: unknown): unknown {
  if (!isTemplate(document) || !Array.isArray(document.resources)) {
    return document;
  }
  const moved: Json = {};
  const resources = document.resources.map((resource: unknown, index) => {
    if (!isJson(resource) || !isJson(resource.properties)) return resource;
    const { properties } = resource;
    if (/deployments$/i.test(String(resource.type))) {
      return seesOnlyItself(properties)
        ? {
            ...resource,
            properties: {
              ...properties,
              template: variables(properties.template),
            },
          }
        : resource;
    }
    if (resource.copy) return resource;
    const entries = Object.entries(properties).map(([key, item]) => {
      // References are for resources alone: Azure refuses them in variables.
      if (/reference\(|list\w*\(|"copy"/i.test(JSON.stringify(item))) {
        return [key, item];
      }
      moved[`moved-${index}-${key}`] = item;
      return [key, `[variables('moved-${index}-${key}')]`];
    });
    return { ...resource, properties: Object.fromEntries(entries) };
  });
  return {
    ...document,
    resources,
    ...(Object.keys(moved).length && {
      variables: { ...(document.variables as Json | undefined), ...moved },
    }),
  };
}

/** Whether a deployment's template has parameters and variables of its own alone. */
function seesOnlyItself({ expressionEvaluationOptions: options }: Json) {
  return isJson(options) && /^inner$/i.test(String(options.scope));
}

const deployment = (template: unknown, rest: Json) => ({
  type: DEPLOYMENT,
  apiVersion: '2022-09-01',
  name: 'outer',
  properties: { mode: 'Incremental', template, ...rest },
});

/** The whole template inside a deployment of another, which hands its parameters on. */
function innerNesting(document: unknown): unknown {
  if (!isTemplate(document)) return document;
  const parameters = isJson(document.parameters) ? document.parameters : {};
  return {
    $schema: document.$schema,
    contentVersion: '1.0.0.0',
    parameters,
    resources: [
      deployment(document, {
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: Object.fromEntries(
          Object.keys(parameters).map(name => [
            name,
            { value: `[parameters('${name}')]` },
          ]),
        ),
      }),
    ],
  };
}

/** The resources inside a deployment that sees the parameters and variables around it. */
function outerNesting(document: unknown): unknown {
  // The newer language has no such deployments.
  if (!isTemplate(document) || 'languageVersion' in document) return document;
  const { $schema, resources, outputs: _outputs, ...rest } = document;
  return {
    $schema,
    ...rest,
    resources: [
      deployment({ $schema, contentVersion: '1.0.0.0', resources }, {}),
    ],
  };
}

/** The whole template inside five deployments. */
function deepNesting(document: unknown): unknown {
  if (!isTemplate(document)) return document;
  let nested: unknown = document;
  for (let depth = 0; depth < 5; depth++) nested = innerNesting(nested);
  return nested;
}

const ARM = ['arm'] as const;

/** ARM templates, resources and their lists, as Azure would read them just the same. */
export const ARM_REWRITES: Rewrite[] = [
  ofValues(ARM, 'keys in another case', keyCase),
  ofValues(ARM, 'values in another case', valueCase, { recases: true }),
  ofValues(ARM, 'functions in another case', functionCase),
  ofValues(ARM, 'spaces in expressions', spacing),
  ofValues(ARM, 'keys in another order', reversedKeys),
  ofValues(ARM, 'resources in another order', reversedResources),
  ofValues(ARM, 'parameters renamed', parameterNames),
  ofValues(ARM, 'values moved into variables', variables),
  ofValues(ARM, 'nested in a deployment', innerNesting),
  ofValues(ARM, 'nested in a deployment of outer scope', outerNesting),
  ofValues(ARM, 'nested in five deployments', deepNesting),
];
