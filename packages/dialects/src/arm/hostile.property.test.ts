import { workspaceIsolationSchema } from '@ringfence/engine';
import fc from 'fast-check';
import { readArm } from '.';
import {
  child,
  deployment,
  template,
  wholeTemplate,
  workspace,
} from './__testUtils__/templates';

/** Reads a document; `faults` is what the model's schema refuses of it. */
const read = (document: unknown, parameters?: unknown) => {
  const { subjects, notes } = readArm(document, { parameters });
  const faults = subjects.flatMap(
    ({ isolation }) =>
      workspaceIsolationSchema.safeParse(isolation).error?.issues ?? [],
  );
  return { subjects, notes, faults };
};

const WORDS = [
  'resources',
  'properties',
  'parameters',
  'variables',
  'responses',
  'value',
  'type',
  'name',
  'copy',
  'template',
  'managedNetwork',
  'outboundRules',
  'networkAcls',
  '__proto__',
  'constructor',
  '200',
  'body',
  'privateLinkServiceConnections',
  'condition',
  'count',
  'defaultValue',
  'id',
  'encryption',
  'status',
];
const TEXTS = [
  'Microsoft.MachineLearningServices/workspaces',
  'Microsoft.MachineLearningServices/workspaces/computes',
  'Microsoft.Resources/deployments',
  'Microsoft.Network/privateEndpoints',
  'mlw/cpu',
  "[parameters('a')]",
  "[variables('value')]",
  '[copyIndex()]',
  "[resourceId('a/b', 'c')]",
  '[json(1)]',
  '[[',
  '[',
];

const { document: anyDocument } = fc.letrec(tie => ({
  document: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<unknown>(...TEXTS, null, true, 0, -1, 3),
    fc.string(),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...WORDS), tie('document'), { maxKeys: 6 }),
  ),
}));

it('reads any JSON without throwing, and only into what the model takes', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (document, parameters) => {
      expect(read(document, parameters).faults).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('reads any damage to a real template without throwing', () => {
  const text = JSON.stringify(wholeTemplate());
  const pieces = text.match(/"(?:[^"\\]|\\.)*"/g)!;
  fc.assert(
    fc.property(fc.nat(pieces.length - 1), anyDocument, (index, by) => {
      const damaged = text.replace(pieces[index], JSON.stringify(by ?? null));
      let document: unknown;
      try {
        document = JSON.parse(damaged);
      } catch {
        return; // A key became something else: no JSON any more.
      }
      expect(read(document).faults).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('never knows more when a parameter loses its default', () => {
  const { isolation } = readArm(wholeTemplate()).subjects[0];
  for (const name of ['name', 'access', 'confidential']) {
    const document = wholeTemplate() as { parameters: Record<string, object> };
    document.parameters[name] = { type: 'string' };
    const [subject] = readArm(document).subjects;
    const { unread, ...known } = subject.isolation;
    expect(isolation).toMatchObject(JSON.parse(JSON.stringify(known)));
    expect(unread?.length).toBeGreaterThan(isolation.unread!.length);
  }
});

const expectWithin = (milliseconds: number, work: () => void) => {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(milliseconds);
};

describe('stays within bounds', () => {
  it('when variables double one another', () => {
    const variables: Record<string, unknown> = { v0: 'aaaaaaaaaa', l0: [1, 2] };
    for (let index = 1; index < 60; index += 1) {
      variables[`v${index}`] = `[concat(variables('v${
        index - 1
      }'), variables('v${index - 1}'))]`;
      variables[`l${index}`] = `[createArray(variables('l${
        index - 1
      }'), variables('l${index - 1}'))]`;
    }
    expectWithin(10_000, () => {
      const { subjects } = read(
        template(
          [
            workspace({
              publicNetworkAccess: "[variables('v59')]",
              imageBuildCompute: "[string(variables('l59'))]",
              v1LegacyMode: "[equals(variables('l59'), variables('l58'))]",
            }),
          ],
          { variables },
        ),
      );
      expect(subjects[0].isolation.inbound).toEqual({ ipRules: [] });
    });
  });

  it('when functions call themselves twice', () => {
    const output = { type: 'string', value: '[concat(f.f(), f.f())]' };
    expectWithin(20_000, () => {
      const { notes } = read(
        template([workspace({ publicNetworkAccess: '[f.f()]' })], {
          functions: [{ namespace: 'f', members: { f: { output } } }],
        }),
      );
      expect(notes.join()).toContain('more work than a template may take');
    });
  });

  it('when loops of deployments stand in one another', () => {
    let inner = template([workspace({}, { copy: { name: 'x', count: 800 } })]);
    for (let depth = 0; depth < 5; depth += 1) {
      inner = template([
        deployment(inner, { copy: { name: `c${depth}`, count: 800 } }),
      ]);
    }
    expectWithin(20_000, () => {
      expect(read(inner).notes.join()).toContain('more than 10000 resources');
    });
  });

  it('when it is nested ten thousand deep', () => {
    let value: unknown = 'x';
    for (let depth = 0; depth < 10_000; depth += 1) {
      value = depth % 2 ? [value] : { resources: value };
    }
    const documents = [
      value,
      template([workspace({ storageAccount: value })]),
      template([workspace({ storageAccount: "[variables('v')]" })], {
        variables: { v: value },
      }),
      template([workspace({ storageAccount: `[${'concat('.repeat(10_000)}` })]),
    ];
    expect(documents.flatMap(document => read(document).faults)).toEqual([]);
  });

  it('when there are more rules than the model takes', () => {
    const outboundRules = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [
        `rule-${index}`,
        { type: 'FQDN', destination: 'pypi.org' },
      ]),
    );
    const { subjects } = read(workspace({ managedNetwork: { outboundRules } }));
    expect(subjects[0].isolation.outbound?.rules).toBeUndefined();
    expect(subjects[0].unresolved).toContainEqual(
      expect.objectContaining({ pointer: '/outbound/rules' }),
    );
  });

  it('when a template brings keys of the prototype', () => {
    const document = JSON.parse(
      '{"resources":[{"type":"Microsoft.MachineLearningServices/workspaces","name":"[parameters(\'__proto__\')]","__proto__":{"kind":"Hub"},"properties":{"managedNetwork":{"outboundRules":{"__proto__":{"type":"FQDN","destination":"pypi.org"}}}}}],"parameters":{"constructor":{}}}',
    );
    const { subjects } = read(document);
    expect(subjects[0].isolation.workspace).toBeUndefined();
    expect(subjects[0].isolation.outbound?.rules).toEqual([
      { name: '__proto__', type: 'FQDN', fqdn: 'pypi.org' },
    ]);
    expect(({} as Record<string, unknown>).kind).toBeUndefined();
  });
});

it('leaves out children of what is not there', () => {
  expect(
    read(template([child('computes', 'a/b/c/d', {})])).subjects,
  ).toHaveLength(1);
});

it('leaves a flag that is an object not known', () => {
  const { subjects } = read(
    template([workspace({ hbiWorkspace: { toString: 'yes', valueOf: 1 } })]),
  );
  expect(subjects).toHaveLength(1);
  expect(subjects[0].isolation.highBusinessImpact).toBeUndefined();
});

it('reads a firewall whose collections are of a kind that is no text', () => {
  const policy = 'Microsoft.Network/firewallPolicies';
  const resources = [
    workspace(),
    {
      type: 'Microsoft.Network/azureFirewalls',
      name: 'fw',
      properties: {
        firewallPolicy: { id: `[resourceId('${policy}', 'fwp')]` },
      },
    },
    { type: policy, name: 'fwp' },
    {
      type: `${policy}/ruleCollectionGroups`,
      name: 'fwp/ml',
      properties: {
        ruleCollections: [
          {
            ruleCollectionType: { toString: 1 },
            rules: [{ ruleType: { toString: 1 } }],
          },
        ],
      },
    },
  ];
  expect(read(template(resources)).faults).toEqual([]);
});
