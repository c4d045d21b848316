import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bicepGrammar } from './grammar';
import { resourcesOf, schemasOf } from './schemas';
import { asked, filesOf, isOfGrammar } from './workspaces';

describe('Bicep that is written', () => {
  it('follows the grammar that is published for editors', async () => {
    const grammar = await bicepGrammar();
    const faults = asked(0, 1).flatMap(one =>
      filesOf(one, 'bicep')!
        .filter(isOfGrammar)
        .flatMap(({ path, content }) =>
          grammar(content).map(words => `${one.name}: ${path}, ${words}`),
        ),
    );
    expect(faults).toEqual([]);
    expect(grammar('resource a = {')).not.toEqual([]);
  });
});

describe('schemas of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('say what they have against a resource of their type and version', () => {
    const type = 'Microsoft.Storage/storageAccounts';
    writeFileSync(
      join(folder, 'storage.json'),
      JSON.stringify({
        id: 'https://example.com/storage.json#',
        $schema: 'http://json-schema.org/draft-04/schema#',
        resourceDefinitions: {
          storageAccounts: {
            properties: {
              type: { enum: [type] },
              apiVersion: { enum: ['2025-06-01'] },
              kind: { allOf: [{ type: 'string' }, { enum: ['StorageV2'] }] },
            },
            required: ['kind'],
          },
        },
      }),
    );
    const judge = schemasOf(folder);
    const resource = { type, apiVersion: '2025-06-01', name: 'st' };
    expect(judge({ ...resource, kind: 'StorageV2' })).toEqual([]);
    expect(judge(resource)).toEqual(["/ must have required property 'kind'"]);
    expect(judge({ ...resource, kind: 'Other' })).toHaveLength(1);
    expect(judge({ ...resource, apiVersion: '2020-01-01' })).toBeUndefined();
  });

  it('find the resources of deployments inside a template', () => {
    const inner = { type: 'b' };
    const deployment = { properties: { template: { resources: [inner] } } };
    expect(resourcesOf({ resources: [{ type: 'a' }, deployment] })).toEqual([
      { type: 'a' },
      inner,
    ]);
  });
});
