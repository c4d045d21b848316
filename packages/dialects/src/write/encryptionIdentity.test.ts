import { approvedOnly } from '@ringfence/testing';
import { writeFiles } from '.';
import { landingZone } from './__testUtils__/templates';

const written = (
  dialect: 'arm' | 'bicep' | 'terraform' | 'azml-yaml',
  identity: string,
) =>
  writeFiles(approvedOnly({ identity, customerManagedKey: true }), {
    dialect,
    landingZone,
  })
    .files.map(({ content }) => content)
    .join('\n');

describe.each(['UserAssigned', 'SystemAssigned,UserAssigned'])(
  'a key of its own beside the identity %s',
  identity => {
    it('is got at by the identity that is there before the workspace, in every dialect', () => {
      const template = JSON.parse(
        writeFiles(approvedOnly({ identity, customerManagedKey: true }), {
          dialect: 'arm',
          landingZone,
        }).files[0].content,
      );
      const { properties } = template.resources.find(
        ({ type }: { type: string }) =>
          type === 'Microsoft.MachineLearningServices/workspaces',
      );
      expect(properties.encryption.identity).toEqual({
        userAssignedIdentity: expect.stringContaining(
          'Microsoft.ManagedIdentity/userAssignedIdentities',
        ),
      });
      expect(written('bicep', identity)).toMatch(
        /identity: \{\s+userAssignedIdentity: \w+\.id/,
      );
      expect(written('terraform', identity)).toMatch(
        /userAssignedIdentity = azurerm_user_assigned_identity\.identity\.id/,
      );
      expect(written('azml-yaml', identity)).toMatch(
        /primary_user_assigned_identity: '\/subscriptions\//,
      );
    });
  },
);

it('a key of its own beside the identity that Azure makes is got at by that one', () => {
  expect(written('arm', 'SystemAssigned')).not.toContain(
    'userAssignedIdentity"',
  );
});
