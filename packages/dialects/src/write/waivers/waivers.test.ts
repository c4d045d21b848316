import { allChecks } from '@ringfence/engine';
import fc from 'fast-check';
import { parseAllDocuments, parseDocument } from 'yaml';
import { SAME_FINDINGS } from './sameFindings';
import { WaiverToWrite, writeWaivers } from '.';

const GROUP = '/subscriptions/1/resourcegroups/rg-ml/providers';
const place = {
  armId: `${GROUP}/microsoft.machinelearningservices/workspaces/mlw-fraud`,
};
const ID = '6227336f-91ab-42ca-815d-f13b2d1cdb23';
const UNTIL = '2027-03-01T00:00:00.000Z';

const waiver = (more: Partial<WaiverToWrite> = {}): WaiverToWrite => ({
  requestId: ID,
  check: 'public-access-restricted',
  reason: 'A partner uploads until spring',
  approvedBy: ['user:default/bob', 'user:default/cat'],
  until: UNTIL,
  ...more,
});

const NOTE = `A partner uploads until spring (accepted by user:default/bob, user:default/cat until ${UNTIL}, request ${ID})`;

describe('a waiver for Azure Policy', () => {
  const template = (...waivers: WaiverToWrite[]) =>
    JSON.parse(writeWaivers('azure-policy', waivers, place).files[0].content);

  it('is an exemption on the workspace that ends when the waiver ends', () => {
    const { resources, parameters } = template(waiver());
    expect(resources).toEqual([
      {
        type: 'Microsoft.Authorization/policyExemptions',
        apiVersion: '2022-07-01-preview',
        name: `ringfence-${ID}`,
        scope: 'Microsoft.MachineLearningServices/workspaces/mlw-fraud',
        properties: expect.objectContaining({
          policyAssignmentId: "[parameters('assignment1')]",
          policyDefinitionReferenceIds: "[parameters('references1')]",
          exemptionCategory: 'Waiver',
          expiresOn: UNTIL,
          description: NOTE,
        }),
      },
    ]);
    expect(Object.keys(parameters)).toEqual(['assignment1', 'references1']);
    expect(parameters.assignment1.metadata.description).toContain('438c38d2');
  });

  it('is on the one compute or resource that it is about', () => {
    const lake = `${GROUP}/microsoft.storage/storageaccounts/lake`;
    const { resources } = template(
      waiver({ check: 'compute-local-auth', about: { compute: 'gpu' } }),
      waiver({ check: 'resources-public-access', about: { resource: lake } }),
    );
    expect(resources.map(({ scope }: { scope: string }) => scope)).toEqual([
      'Microsoft.MachineLearningServices/workspaces/computes/mlw-fraud/gpu',
      lake,
    ]);
  });

  it('is never an expression, whatever people write', () => {
    const reason = `[${'x'.repeat(510)}]`;
    const { resources } = template(waiver({ reason }));
    expect(resources[0].properties.description).toBe(`[${reason}`);
  });
});

describe('a waiver for PSRule', () => {
  const groups = (...waivers: WaiverToWrite[]) => {
    const { files } = writeWaivers('psrule', waivers, place);
    expect(files.map(({ path }) => path)).toEqual([
      '.ps-rule/Ringfence.Rule.yaml',
    ]);
    return parseAllDocuments(files[0].content);
  };

  it('is a suppression group with its end, for the workspace and what is in it', () => {
    const [group] = groups(waiver());
    expect(group.toJS()).toEqual({
      apiVersion: 'github.com/microsoft/PSRule/v1',
      kind: 'SuppressionGroup',
      metadata: { name: `ringfence-${ID}` },
      spec: {
        expiresOn: UNTIL,
        rule: ['Azure.ML.PublicAccess'],
        if: {
          anyOf: [
            { name: '.', in: ['mlw-fraud'] },
            { name: '.', startsWith: 'mlw-fraud/' },
          ],
        },
      },
    });
    const [file] = writeWaivers('psrule', [waiver()], place).files;
    expect(file.content).toMatch(`---\n# Synopsis: ${NOTE}\n`);
  });

  it('is for one compute by both of its names', () => {
    const about = { compute: 'gpu' };
    const [first, second] = groups(
      waiver(),
      waiver({ check: 'compute-local-auth', about }),
    );
    expect(first.toJS().spec.rule).toEqual(['Azure.ML.PublicAccess']);
    expect(second.toJS().spec).toMatchObject({
      rule: ['Azure.ML.DisableLocalAuth'],
      if: { name: '.', in: ['mlw-fraud/gpu', 'gpu'] },
    });
  });
});

describe('a waiver for Checkov', () => {
  it('is a skip, with what Checkov cannot say in words', () => {
    const { files } = writeWaivers(
      'checkov',
      [waiver(), waiver({ check: 'compute-local-auth' })],
      place,
    );
    const document = parseDocument(files[0].content);
    expect(files[0].path).toBe('.checkov.yaml');
    expect(document.toJS()).toEqual({
      'skip-check': ['CKV_AZURE_144', 'CKV2_AZURE_49', 'CKV_AZURE_142'],
    });
    expect(document.commentBefore).toContain('Checkov knows no end');
    expect(document.commentBefore).toContain(NOTE);
  });
});

describe('a waiver for another tool', () => {
  it.each([
    ['azure-policy', waiver({ check: 'both-dns-zones' }), /no finding/],
    ['psrule', waiver({ check: 'both-dns-zones' }), /no finding/],
    ['checkov', waiver({ check: 'constructor' }), /no finding/],
    [
      'azure-policy',
      waiver({ check: 'internet-outbound', about: { rule: 'hub' } }),
      /one part of a resource/,
    ],
    ['psrule', waiver({ about: { endpoint: 'e' } }), /something else/],
    ['checkov', waiver({ about: { compute: 'gpu' } }), /every resource/],
  ] as const)(
    'is left out of %s where it would accept more, or nothing',
    (tool, left, because) => {
      expect(writeWaivers(tool, [left], place)).toEqual({
        files: [],
        leftOut: [
          {
            requestId: ID,
            check: left.check,
            because: expect.stringMatching(because),
          },
        ],
      });
    },
  );

  it('names checks there are, which can be waived', () => {
    for (const check of Object.keys(SAME_FINDINGS)) {
      const found = allChecks.find(({ id }) => id === check);
      expect([check, found?.nature]).toEqual([check, 'risk']);
    }
  });

  it('says the same whatever is written in its reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('---\na: 1', "']", '# x\u2028y: 1', '\r- b'),
        ),
        reason => {
          const plain = { psrule: '', checkov: '' };
          for (const tool of ['psrule', 'checkov'] as const) {
            const of = (text: string) =>
              parseAllDocuments(
                writeWaivers(tool, [waiver({ reason: text })], place).files[0]
                  .content,
              ).map(document => document.toJS());
            plain[tool] = JSON.stringify(of('x'));
            expect(JSON.stringify(of(reason))).toBe(plain[tool]);
          }
          const { files } = writeWaivers(
            'azure-policy',
            [waiver({ reason })],
            place,
          );
          expect(JSON.parse(files[0].content).resources).toHaveLength(1);
        },
      ),
    );
  });
});
