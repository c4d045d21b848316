import { readArm } from '.';
import { deployment, template, workspace } from './__testUtils__/templates';

const inner = template(
  [workspace({ publicNetworkAccess: "[parameters('access')]" })],
  { parameters: { access: { type: 'string', defaultValue: 'Disabled' } } },
);

const accessOf = (document: unknown, parameters?: unknown) =>
  readArm(document, { parameters }).subjects[0].isolation.inbound
    ?.publicNetworkAccess;

const file = { parameters: { access: { value: 'Enabled' } } };

describe('a deployment that stands by itself', () => {
  it.each([
    ['a resource', deployment(inner)],
    ['the body of a request', { properties: { template: inner } }],
  ])('makes what its template makes, as %s', (_, document) => {
    const { subjects } = readArm(document);
    expect(subjects).toMatchObject([
      { type: 'workspace', at: '/properties/template/resources/0' },
    ]);
    expect(accessOf(document)).toBe('Disabled');
  });

  it('gives its parameters, which a parameters file replaces', () => {
    const giving = deployment(
      inner,
      {},
      {
        parameters: { access: { value: null } },
      },
    );
    expect(accessOf(giving)).toBe('Disabled');
    expect(accessOf(giving, file)).toBe('Enabled');
    expect(accessOf(deployment(inner, {}, file))).toBe('Enabled');
  });

  it('does not know parameters that stand behind a link', () => {
    const document = deployment(
      inner,
      {},
      {
        parametersLink: { uri: 'https://example.org/p.json' },
      },
    );
    expect(accessOf(document)).toBeUndefined();
  });

  it('says that the template is unread where it only links to it', () => {
    const { subjects, unread } = readArm(
      deployment(
        undefined,
        {},
        { templateLink: { uri: 'https://example.org' } },
      ),
    );
    expect(subjects).toEqual([]);
    expect(unread).toMatchObject([
      { pointers: [''], place: '/properties/templateLink' },
    ]);
  });
});
