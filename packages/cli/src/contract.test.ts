import { approvedOnly } from '@ringfence/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { buildCli, Sandbox } from './__testUtils__/cli';
import { ALL_FILES, TERRAFORM } from './__testUtils__/files';
import { checkOutputJsonSchema } from './contract';

type Json = Record<string, unknown>;

const published = JSON.parse(
  readFileSync(join(__dirname, '../schema/check-result.schema.json'), 'utf8'),
) as Json;

jest.setTimeout(120_000);

/**
 * Storage that anybody on the internet reaches, so that who reaches a resource is
 * said too, and an isolation that lets nothing out, so that it is said what that
 * does not prove.
 */
const FILES = {
  ...ALL_FILES,
  'storage.tf': TERRAFORM.replace(
    `"ZRS"
  public_network_access_enabled = false`,
    `"ZRS"
  public_network_access_enabled = true
  network_rules {
    default_action = "Allow"
  }`,
  ),
  'closed.json': JSON.stringify(approvedOnly()),
  'broken.yml': 'a: [',
  // A template that leads to another one, which no file here holds.
  'linked.json': JSON.stringify({
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        name: 'workspace',
        properties: { templateLink: { relativePath: 'workspace.json' } },
      },
    ],
  }),
};

let output: unknown;
beforeAll(() => {
  buildCli();
  const sandbox = Sandbox.create(FILES);
  sandbox.write('pages/README.md', '# What is skipped in a folder\n');
  const { stdout } = sandbox.run(
    'check',
    'pages',
    ...Object.keys(FILES),
    '--format',
    'json',
  );
  sandbox.remove();
  output = JSON.parse(stdout);
});

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths of every property that a schema names, lists as `*`. */
function* promised(schema: unknown, at = ''): Generator<string> {
  if (!isRecord(schema)) return;
  if (typeof schema.$ref === 'string') {
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((node, key) => (node as Json)[key], published);
    yield* promised(target, at);
  }
  if (schema.items) yield* promised(schema.items, `${at}/*`);
  if (Array.isArray(schema.anyOf)) {
    for (const one of schema.anyOf) yield* promised(one, at);
  }
  for (const [name, property] of Object.entries(
    (schema.properties as Json | undefined) ?? {},
  )) {
    yield `${at}/${name}`;
    yield* promised(property, `${at}/${name}`);
  }
}

/** Paths of every property that a value has. */
function* produced(value: unknown, at = ''): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* produced(item, `${at}/*`);
  } else if (isRecord(value)) {
    for (const [name, item] of Object.entries(value)) {
      yield `${at}/${name}`;
      yield* produced(item, `${at}/${name}`);
    }
  }
}

describe('the contract of --format json', () => {
  it('is published as it is in the code (npm run docs writes it)', () => {
    expect(JSON.parse(JSON.stringify(checkOutputJsonSchema()))).toEqual(
      published,
    );
  });

  it('holds for what is printed', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      published,
    );
    validate(output);
    expect(validate.errors).toBeNull();
  });

  it('promises no property that nothing produces', () => {
    const found = new Set(produced(output));
    expect(
      [...new Set(promised(published))].filter(path => !found.has(path)),
    ).toEqual([]);
  });
});
