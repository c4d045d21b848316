import { WorkspaceIsolation } from '@ringfence/engine';
import { SUBSCRIPTION, approvedOnly } from '@ringfence/testing';
import { parseAllDocuments, visit } from 'yaml';
import { LandingZone, NotWritableError, WrittenAbout, writeFiles } from '..';
import { runScript } from './__testUtils__/runScript';

const SUBNET = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`;

const HOSTILE = [
  "it's",
  "'; touch pwned; '",
  '"; touch pwned; "',
  '$(touch pwned)',
  '`touch pwned`',
  '${PATH}',
  '$HOME',
  '%{if true}x%{endif}',
  '@{x}',
  "[concat('a')]",
  "'''",
  '\\',
  "\\'",
  'a\nb',
  'a\r\nb: c',
  '\n- evil: true',
  '&anchor',
  '*alias',
  '!!python/object:os.system',
  '{a: b}',
  '[a, b]',
  '# no comment',
  'a: b',
  '- a',
  '? a',
  '| a',
  '> a',
  '...',
  '---',
  'no',
  'null',
  '0x1f',
  '1e3',
  '12:30:45',
  '2026-11-30',
  '~',
  '<<',
  '\u202egnp.exe',
  'a\u2028b',
  'a\u0085b',
  '\u0007bell',
  '\u001b[31mred',
  ' leading and trailing ',
  'tab\there',
  'é',
  '😀',
  'x'.repeat(10_000),
];

interface Asked {
  isolation: WorkspaceIsolation;
  landingZone: LandingZone;
  about: WrittenAbout;
}

/** Every field that takes any text, each with the text. */
function hostile(text: string): Asked {
  const base = approvedOnly();
  const id = (name: string) =>
    `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/${name}`;
  return {
    about: { request: text, policy: text, owner: text, description: text },
    landingZone: {
      privateEndpointSubnetId: SUBNET,
      privateDnsZoneGroupId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-dns`,
      logAnalyticsId: id(text),
      tags: { [`k${text}`.replace(/=/g, '')]: `t${text}` },
      vmSize: `v${text}`,
    },
    isolation: {
      ...base,
      dataClassification: text,
      imageBuildCompute: text,
      resources: {
        ...base.resources,
        containerRegistry: [],
        storage: [
          {
            ...base.resources!.storage![0],
            privateEndpoints: [],
            publicNetworkAccess: 'Enabled',
            defaultAction: 'Deny',
            ipRules: [],
            virtualNetworkRules: [id(text)],
            kind: `k${text}`,
            sku: `s${text}`,
          },
        ],
        monitoring: [{ publicNetworkAccess: 'Disabled', privateEndpoints: [] }],
      },
      outbound: {
        ...base.outbound,
        rules: [
          { name: 'host', type: 'FQDN', fqdn: text },
          {
            name: 'tag',
            type: 'ServiceTag',
            serviceTag: text,
            protocol: 'TCP',
            portRanges: text,
            addressPrefixes: [text],
          },
          {
            name: 'target',
            type: 'PrivateEndpoint',
            serviceResourceId: id(text),
            subresourceTarget: text,
            fqdns: [text],
          },
        ],
      },
    },
  };
}

const write = ({ isolation, landingZone, about }: Asked) =>
  writeFiles(isolation, { dialect: 'azml-yaml', landingZone, about });

/** All texts of a YAML file, keys too; nothing but texts, numbers and switches may be in it. */
function textsOf(content: string): string[] {
  const documents = parseAllDocuments(content);
  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (!('errors' in document)) return [];
  expect(document.errors).toEqual([]);
  expect(document.warnings).toEqual([]);
  const texts: string[] = [];
  visit(document, {
    Alias: () => expect(document).toBe('without an alias') as never,
    Node(_, node) {
      expect({ anchor: node.anchor, tag: node.tag }).toEqual({
        anchor: undefined,
        tag: node.tag?.startsWith('tag:yaml.org,2002:') ? node.tag : undefined,
      });
    },
    Scalar(_, { value }) {
      if (typeof value === 'string') texts.push(value);
    },
  });
  return texts;
}

const plain = write(hostile('plain'));
const plainRun = runScript(plain.files);
/** What has to stand there where another text stands; blanks around an id are not kept. */
const expected = (words: readonly string[], text: string) =>
  words.map(word => word.split('plain').join(text).trim());
const trimmed = (words: readonly string[]) => words.map(word => word.trim());

describe.each(HOSTILE.map(text => [JSON.stringify(text).slice(0, 40), text]))(
  'the text %s',
  (_, text) => {
    const written = write(hostile(text));

    it('is one literal of each file, and makes no other', () => {
      expect(written.files.map(({ path }) => path)).toEqual(
        plain.files.map(({ path }) => path),
      );
      written.files.forEach(({ path, content }, at) => {
        if (!path.endsWith('.yml')) return;
        expect(trimmed(textsOf(content))).toEqual(
          expected(textsOf(plain.files[at].content), text),
        );
      });
    });

    it('is one word of each command, and runs no other', () => {
      const run = runScript(written.files);
      expect(run).toMatchObject({ code: 0, stderr: '', left: [] });
      expect(run.calls.map(trimmed)).toEqual(
        plainRun.calls.map(call => expected(call, text)),
      );
    });

    it('is seen as it is: nothing hidden stands in the files', () => {
      for (const { content } of written.files) {
        expect(content).not.toMatch(
          // eslint-disable-next-line no-control-regex
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
        );
      }
    });
  },
);

describe('a text that az itself takes for something else', () => {
  const refused = (landingZone: LandingZone, isolation = approvedOnly()) => {
    try {
      writeFiles(isolation, {
        dialect: 'azml-yaml',
        landingZone: { privateEndpointSubnetId: SUBNET, ...landingZone },
      });
    } catch (error) {
      return (error as NotWritableError).message;
    }
    return 'written';
  };

  it('is refused where it names a file whose content az would send', () => {
    expect(refused({ tags: { owner: '@/etc/passwd' } })).toContain(
      'owner=@/etc/passwd',
    );
  });

  it('is refused where it looks like an option, or ends the name of a tag', () => {
    const base = approvedOnly();
    expect(
      refused(
        {},
        {
          ...base,
          resources: {
            ...base.resources,
            storage: [{ ...base.resources!.storage![0], sku: '--yes' }],
          },
        },
      ),
    ).toContain('--yes');
    expect(refused({ tags: { 'a=b': 'c' } })).toContain(
      '/landingZone/tags/a=b',
    );
  });
});
