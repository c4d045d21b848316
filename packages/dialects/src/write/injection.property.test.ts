import { WorkspaceIsolation } from '@ringfence/engine';
import { SUBSCRIPTION, approvedOnly } from '@ringfence/testing';
import fc from 'fast-check';
import { evaluateText } from '../arm/expressions/evaluate';
import { TemplateScope } from '../arm/expressions/templateScope';
import { Limits } from '../arm/expressions/limits';
import { parseBicepFile } from '../bicep';
import { LandingZone, NotWritableError, WrittenAbout } from '.';
import { literal } from './arm/armValue';
import { bicepText } from './bicep/bicepText';
import {
  TEMPLATES,
  TemplateDialect,
  comparable,
  landingZone,
  loweredFiles,
  written,
} from './__testUtils__/templates';

const HOSTILE = [
  "'",
  "''",
  "'''",
  '"',
  '\\',
  "\\'",
  '${',
  '${workspace.id}',
  '$${workspace.id}',
  '\\${workspace.id}',
  '%{ if true }',
  '@{outputs.x}',
  "[concat('x')]",
  "[[concat('x')]",
  '[[x',
  '[x',
  '[',
  ']',
  "']",
  '\n',
  '\r\n',
  '\u2028',
  '\u202e',
  '\u200b',
  '\u{e0041}',
  '\u0007',
  '\u001b[31m',
  '*/',
  '// ',
  "\nresource evil 'Microsoft.Storage/storageAccounts@2025-06-01' = {\n  name: 'stevil'\n}\n",
  '"}, {"type": "Microsoft.Storage/storageAccounts", "name": "stevil"',
  '&anchor *anchor',
  '{{ x }}',
  '#{x}',
  'é',
  '😀',
  'a'.repeat(10_000),
];

/** Texts that mean something in one language or another. */
const hostile = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string()), {
        maxLength: 6,
      })
      .map(parts => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  // A text that means nothing stands nowhere else in what is written.
  .map(text => `mark${text}mark`)
  .chain(text => fc.constantFrom(text, text.slice(4), text.slice(0, -4)))
  .filter(text => text.trim().length > 2 && !text.includes('\u0000'));

interface Asked {
  isolation: WorkspaceIsolation;
  landingZone: LandingZone;
  about: WrittenAbout;
}

const idOf = (group: string, name: string, type = 'storageAccounts') =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/Microsoft.Storage/${type}/${name}`;

const rule = (changes: object): WorkspaceIsolation =>
  approvedOnly({
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: [{ name: 'rule', ...changes }],
    },
  });
const endpointRule = (serviceResourceId: string, part = 'blob') =>
  rule({
    type: 'PrivateEndpoint',
    serviceResourceId,
    subresourceTarget: part,
    sparkEnabled: false,
  });
const approved = approvedOnly();
const storage = (changes: object): WorkspaceIsolation =>
  approvedOnly({
    resources: {
      ...approved.resources,
      storage: [{ ...approved.resources!.storage![0], ...changes }],
    },
  });
const tag = (changes: object) =>
  rule({
    type: 'ServiceTag',
    serviceTag: 'DataFactory',
    protocol: 'TCP',
    portRanges: '443',
    ...changes,
  });

/** Every text that reaches a file, set in a request. */
const FIELDS: Record<string, (text: string) => Partial<Asked>> = {
  description: text => ({ about: { description: text } }),
  owner: text => ({ about: { owner: text } }),
  request: text => ({ about: { request: text } }),
  policy: text => ({ about: { policy: text } }),
  tag: text => ({ landingZone: { tags: { team: text } } }),
  'name of a tag': text => ({ landingZone: { tags: { [text]: 'fraud' } } }),
  'size of machines': text => ({ landingZone: { vmSize: text } }),
  region: text => ({ landingZone: { region: text } }),
  logs: text => ({
    landingZone: { logAnalyticsId: idOf('rg', text) },
    isolation: approvedOnly({
      resources: {
        ...approved.resources,
        monitoring: [{ publicNetworkAccess: 'Disabled' }],
      },
    }),
  }),
  'subnet of endpoints': text => ({
    landingZone: { privateEndpointSubnetId: idOf(text, 'net') },
  }),
  'group of zones': text => ({
    landingZone: { privateDnsZoneGroupId: `/subscriptions/s/${text}` },
  }),
  classification: text => ({
    isolation: approvedOnly({ dataClassification: text }),
  }),
  'name of a workspace': text => ({
    isolation: approvedOnly({ workspace: { name: text } }),
  }),
  group: text => ({
    isolation: approvedOnly({ workspace: { resourceGroup: text } }),
  }),
  'compute that builds images': text => ({
    isolation: approvedOnly({ imageBuildCompute: text }),
  }),
  host: text => ({ isolation: rule({ type: 'FQDN', fqdn: text }) }),
  'service tag': text => ({ isolation: tag({ serviceTag: text }) }),
  ports: text => ({ isolation: tag({ portRanges: text }) }),
  prefix: text => ({ isolation: tag({ addressPrefixes: [text] }) }),
  'name of a rule': text => ({
    isolation: rule({ name: text, type: 'FQDN', fqdn: 'pypi.org' }),
  }),
  'target of a rule': text => ({ isolation: endpointRule(text) }),
  'name of a target': text => ({ isolation: endpointRule(idOf('rg', text)) }),
  'group of a target': text => ({ isolation: endpointRule(idOf(text, 'st')) }),
  'type of a target': text => ({
    isolation: endpointRule(idOf('rg', 'st', text)),
  }),
  'part of a target': text => ({
    isolation: endpointRule(idOf('rg', 'st'), text),
  }),
  'kind of storage': text => ({ isolation: storage({ kind: text }) }),
  'price of storage': text => ({ isolation: storage({ sku: text }) }),
  'address of storage': text => ({ isolation: storage({ ipRules: [text] }) }),
  'instance at storage': text => ({
    isolation: storage({ resourceInstances: [text] }),
  }),
  'subnet at storage': text => ({
    isolation: storage({ virtualNetworkRules: [text] }),
  }),
  'group of storage': text => ({
    isolation: storage({ id: idOf(text, 'stfraud') }),
  }),
  'part that an endpoint leads to': text => ({
    isolation: storage({
      privateEndpoints: [{ name: 'pe-one', subresource: text }],
    }),
  }),
  'zone of an endpoint': text => ({
    isolation: storage({
      privateEndpoints: [{ subresource: 'blob', privateDnsZones: [text] }],
    }),
  }),
  'address of the workspace': text => ({
    isolation: approvedOnly({
      inbound: {
        ...approved.inbound,
        publicNetworkAccess: 'Enabled',
        ipRules: [text],
      },
    }),
  }),
  'region of a compute': text => ({
    isolation: approvedOnly({
      compute: [{ ...approved.compute![0], region: text }],
    }),
  }),
};

const BENIGN = 'markplainmark';

/** Fields that Azure takes for a part of something else: what divides the parts is left out. */
const DIVIDED: Record<string, RegExp> = {
  'group of storage': /\//g,
  'zone of an endpoint': /\//g,
  'address of storage': /:/g,
};

/** Fields after which other things are called; these are made of plain letters, or refused. */
const NAMING = ['name of a workspace', 'group'];

function write(field: string, text: string, dialect: TemplateDialect) {
  const asked = FIELDS[field](text);
  try {
    return written(asked.isolation ?? approved, dialect, {
      landingZone: { ...landingZone, ...asked.landingZone },
      about: asked.about,
    });
  } catch (error) {
    if (error instanceof NotWritableError) return undefined;
    throw error;
  }
}

/** What is written, with one text in place of what was asked for. */
function shape(
  { template, resources, files }: NonNullable<ReturnType<typeof write>>,
  text: string,
  dialect: TemplateDialect,
) {
  const plain = (whole: string) =>
    [...new Set([text, text.trim()])].reduce(
      (changed, one) => changed.split(one).join(BENIGN),
      whole,
    );
  const swapped = (value: unknown): unknown => {
    if (typeof value === 'string') return plain(value);
    if (Array.isArray(value)) return value.map(swapped);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [plain(key), swapped(item)]),
    );
  };
  const parsed =
    dialect === 'bicep'
      ? files
          .filter(({ path }) => path.endsWith('.bicep'))
          .map(({ path, content }) => {
            const file = parseBicepFile(path, content);
            if ('problem' in file) throw new Error(file.problem.reason);
            return file.statements.length;
          })
      : Object.keys(template);
  const ofDeployments = resources.map(({ type, presence }) => ({
    type,
    presence,
  }));
  return swapped({
    ofDeployments,
    // The group is told in lower case, so that the text is not found in it.
    resources: comparable(resources).map(({ group, ...one }) => one),
    statements: dialect === 'bicep' ? parsed.length : parsed,
  });
}

describe.each(TEMPLATES)('texts of people in %s', dialect => {
  it.each(Object.keys(FIELDS).filter(field => !NAMING.includes(field)))(
    'are one literal or refused: %s',
    field => {
      const benign = write(field, BENIGN, dialect);
      fc.assert(
        fc.property(hostile, given => {
          const text = given.replace(DIVIDED[field] ?? /$^/g, '');
          const made = write(field, text, dialect);
          if (!made || !benign) return;
          expect(shape(made, text, dialect)).toEqual(
            shape(benign, BENIGN, dialect),
          );
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe.each(NAMING)('the %s', field => {
  it('is refused where Azure would not take it for a name', () => {
    for (const text of HOSTILE.filter(one => !/^\p{L}+$/u.test(one))) {
      expect(write(field, `mark${text}mark`, 'bicep')).toBeUndefined();
    }
  });
});

describe('a text that is written', () => {
  const context = TemplateScope.create(
    {},
    { label: '', given: new Map(), limits: new Limits() },
  ).context;

  it('comes out of a template as it was', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(evaluateText(literal(text), context)).toBe(text);
      }),
    );
  });

  it('comes out of Bicep as it was, on one line, with nothing hidden', () => {
    fc.assert(
      fc.property(hostile, text => {
        const quoted = bicepText(text);
        expect(quoted).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);
        const { template } = loweredFiles([
          { path: 'main.bicep', content: `param text string = ${quoted}\n` },
        ]);
        const { text: parameter } = template.parameters as {
          text: { defaultValue: string };
        };
        expect(evaluateText(parameter.defaultValue, context)).toBe(
          text.replace(/\p{Cs}/gu, '\ufffd'),
        );
      }),
    );
  });
});

describe('what is written', () => {
  it('is the same, byte for byte, for the same request', () => {
    for (const dialect of TEMPLATES) {
      const made = () =>
        written(approvedOnly(), dialect, {
          about: { request: 'one', policy: 'baseline 1' },
        }).files;
      expect(made()).toEqual(made());
      for (const { content } of made()) {
        expect(content).not.toContain('\r');
        expect(content.endsWith('\n')).toBe(true);
      }
    }
  });

  it('does not depend on the order in which the header is handed over', () => {
    for (const dialect of TEMPLATES) {
      const one = { policy: 'baseline 1', request: 'one' };
      const other = { request: 'one', policy: 'baseline 1' };
      expect(written(approvedOnly(), dialect, { about: one }).files).toEqual(
        written(approvedOnly(), dialect, { about: other }).files,
      );
    }
  });
});
