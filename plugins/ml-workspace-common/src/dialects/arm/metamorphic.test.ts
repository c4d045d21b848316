import { readArm } from '.';
import { REWRITES } from './__testUtils__/rewrites';
import {
  child,
  deployment,
  template,
  wholeTemplate,
  workspace,
} from './__testUtils__/templates';

const whole = wholeTemplate();

const FIXTURES: Record<string, unknown> = {
  'a whole template': whole,
  'a template with a nested deployment': template(
    [
      deployment(
        whole,
        {},
        {
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { access: { value: "[parameters('open')]" } },
        },
      ),
    ],
    { parameters: { open: { type: 'string', defaultValue: 'Enabled' } } },
  ),
  'a template with open parameters': template(
    [
      workspace({
        publicNetworkAccess: "[parameters('access')]",
        imageBuildCompute: "[format('{0}-build', parameters('prefix'))]",
      }),
      child(
        'computes',
        "[format('mlw-one/cpu-{0}', copyIndex())]",
        { computeType: 'AmlCompute', properties: { enableNodePublicIp: true } },
        { copy: { name: 'loop', count: 2 } },
      ),
    ],
    { parameters: { access: { type: 'string' }, prefix: { type: 'string' } } },
  ),
  'an export': [
    workspace({ publicNetworkAccess: 'Disabled', hbiWorkspace: true }),
    workspace({ v1LegacyMode: true }, { name: 'mlw-two' }),
  ],
  'a parameters file': {
    parameters: {
      workspaceName: { value: 'mlw-one' },
      publicNetworkAccess: { value: 'Enabled' },
    },
  },
};

/** What is read, but for where it stands and how it was written. */
const meaning = (document: unknown) =>
  readArm(document).subjects.map(
    ({ type, name, kind, isolation, unresolved }) => ({
      type,
      name,
      kind,
      isolation,
      unresolved: unresolved.map(({ pointer }) => pointer).sort(),
    }),
  );

describe.each(Object.entries(FIXTURES))('%s', (_, document) => {
  it.each(Object.entries(REWRITES))(
    'is read the same when its writing differs in %s',
    (__, rewrite) => {
      expect(meaning(rewrite(document))).toEqual(meaning(document));
    },
  );

  it('is something to compare', () => {
    expect(meaning(document)).not.toEqual([]);
  });
});
