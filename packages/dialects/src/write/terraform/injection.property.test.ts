import { WorkspaceIsolation } from '@ringfence/engine';
import { approvedOnly } from '@ringfence/testing';
import fc from 'fast-check';
import { NotWritableError, WriteOptions, writeFiles } from '..';
import { configuration } from './__testUtils__/folder';

const PIECES = [
  '"',
  '\\',
  '${',
  '$${',
  '$$${',
  '%{',
  '%%{ if true }',
  '}',
  '${file("/etc/passwd")}',
  '"\n}\nresource "null_resource" "x" {\n  a = "',
  '<<EOT\nx\nEOT',
  '# x',
  '/*',
  '*/',
  '\r\n',
  '\u2028',
  '\u202e',
  '\u0000',
  "'",
  'x',
  'ä',
  '🙂',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map(p => p.join('')),
  fc.constant('${x}'.repeat(2500)),
);

/** What a literal of HCL says, as the parser gives it: with its two escapes left as they are. */
const meant = (text: string) =>
  text.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');

/** Each place where a person's text goes into the files. */
const PLACES: Record<
  string,
  (text: string) => {
    isolation: WorkspaceIsolation;
    options?: Partial<WriteOptions>;
  }
> = {
  'a classification': text => ({
    isolation: approvedOnly({ dataClassification: text }),
  }),
  'the name of a rule': text => ({
    isolation: approvedOnly({
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [{ name: text, type: 'FQDN', fqdn: 'pypi.org' }],
      },
    }),
  }),
  'a host': text => ({
    isolation: approvedOnly({
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [{ name: 'host', type: 'FQDN', fqdn: text }],
      },
    }),
  }),
  'the name of a compute': text => ({
    isolation: approvedOnly({
      compute: [
        {
          name: text,
          type: 'AmlCompute',
          nodePublicIp: false,
          sshPublicAccess: false,
        },
      ],
    }),
  }),
  'the compute that builds images': text => ({
    isolation: approvedOnly({ imageBuildCompute: text }),
  }),
  'the id of a subnet': text => ({
    isolation: approvedOnly(),
    options: {
      landingZone: {
        privateEndpointSubnetId: `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/${text}`,
      },
    },
  }),
  'the id of a target': text => ({
    isolation: approvedOnly({
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [
          {
            name: 'target',
            type: 'PrivateEndpoint',
            serviceResourceId: `/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/${text}`,
            subresourceTarget: 'blob',
            sparkEnabled: false,
          },
        ],
      },
    }),
  }),
  'a size of machines': text => ({
    isolation: approvedOnly(),
    options: { landingZone: { vmSize: text } },
  }),
  'a tag': text => ({
    isolation: approvedOnly(),
    options: { landingZone: { tags: { owner: text, [text]: 'key' } } },
  }),
  'the header': text => ({
    isolation: approvedOnly(),
    options: {
      about: { request: text, policy: text, owner: text, description: text },
    },
  }),
};

const landingZone = {
  privateEndpointSubnetId:
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints',
};

const written = (text: string, place: string) => {
  const { isolation, options } = PLACES[place](text);
  return writeFiles(isolation, {
    dialect: 'terraform',
    ...options,
    landingZone: { ...landingZone, ...options?.landingZone },
  }).files;
};

/** The blocks of a configuration: type and label, and which blocks and arguments are inside. */
const shapeOf = (configured: Record<string, any>) =>
  Object.entries(configured.resource as Record<string, any>)
    .flatMap(([type, byName]) =>
      Object.values<any>(byName).flatMap(bodies =>
        bodies.map(
          (body: object) => `${type}: ${Object.keys(body).sort().join()}`,
        ),
      ),
    )
    .sort();

/** The literals of an expression, which the parser hands over as it is written. */
const literalsOf = (expression: string): string[] =>
  [...expression.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([literal]) =>
    JSON.parse(literal),
  );

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') {
    return value.startsWith('${merge(') ? literalsOf(value) : [value];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...texts(one)]);
};

describe.each(Object.keys(PLACES))('a hostile text as %s', place => {
  it('is one literal, or refused; no other block appears', async () => {
    const usual = await configuration(written('usual', place));
    await fc.assert(
      fc.asyncProperty(hostile, async text => {
        let files;
        try {
          files = written(text, place);
        } catch (error) {
          if (error instanceof NotWritableError) return;
          throw error;
        }
        const configured = await configuration(files);
        expect(shapeOf(configured)).toEqual(shapeOf(usual));
        expect(Object.keys(configured).sort()).toEqual(
          Object.keys(usual).sort(),
        );
        if (place === 'the header') return;
        const all = texts(configured).map(meant);
        const said = text.trim().normalize('NFC');
        expect(all.some(one => one.includes(said))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the same isolation', () => {
  it('gives the same bytes', () => {
    expect(written('usual', 'a tag')).toEqual(written('usual', 'a tag'));
  });
});
