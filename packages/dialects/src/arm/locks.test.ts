import { readOnly } from './__testUtils__/readOnly';
import { child, template, workspace } from './__testUtils__/templates';

const lock = (level: string, rest = {}) => ({
  type: 'Microsoft.Authorization/locks',
  apiVersion: '2020-05-01',
  name: 'keep',
  properties: { level },
  ...rest,
});

describe('a template with locks', () => {
  it('has each with its level, and with what it is on where it says so', () => {
    const { isolation } = readOnly(
      template([
        workspace({}),
        lock('CanNotDelete'),
        lock('ReadOnly', {
          name: 'still',
          scope:
            "[resourceId('Microsoft.MachineLearningServices/workspaces', 'mlw-one')]",
        }),
      ]),
    );
    expect(isolation.locks).toEqual([
      { level: 'CanNotDelete' },
      {
        level: 'ReadOnly',
        scope: expect.stringContaining('/workspaces/mlw-one'),
      },
    ]);
  });

  it('is not known to have none otherwise', () => {
    const { isolation } = readOnly(template([workspace({})]));
    expect(isolation.locks).toBeUndefined();
  });
});

describe('an endpoint that names a compute of the template', () => {
  it('runs on Kubernetes, wherever the template is deployed', () => {
    const { isolation } = readOnly(
      template([
        workspace({}),
        child('computes', 'mlw-one/kube', { computeType: 'Kubernetes' }),
        child('onlineEndpoints', 'mlw-one/score', {
          compute:
            "[resourceId('Microsoft.MachineLearningServices/workspaces/computes', 'mlw-one', 'kube')]",
        }),
      ]),
    );
    expect(isolation.endpoints).toMatchObject([{ computeType: 'Kubernetes' }]);
  });
});
