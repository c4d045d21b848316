import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { inRoot } from './paths.mjs';
import { withBackend, withLegacyCard, withLegacyTab } from './trialApp.mjs';

const read = (...parts) => readFileSync(inRoot(...parts), 'utf8');
const squeeze = text => text.replace(/\s+/g, ' ');
const page = name => read('docs', `${name}.md`);

/** The blocks of code of a page, and the first line of each, which names the file. */
const blocks = text =>
  [...text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code]) => code);

/** What a public API report exports. */
const exportsOf = report =>
  new Set(
    [
      ...read(report).matchAll(
        /^export (?:(?:const|function|class) |\{ )(\w+)/gm,
      ),
    ].map(([, name]) => name),
  );

describe('docs/install.md', () => {
  const install = page('install');

  it('adds to the backend what new apps are tried with, and the portal has', () => {
    const lines = withBackend('backend.start();')
      .split('\n')
      .filter(line => line.startsWith('backend.add('));
    const portal = squeeze(read('packages/backend/src/index.ts'));
    for (const [, name] of lines.join('\n').matchAll(/import\('(.+)'\)/g)) {
      const line = new RegExp(
        `backend\\.add\\( ?import\\( ?'${name}' ?\\),? ?\\)`,
      );
      assert.match(squeeze(install), line);
      assert.match(portal, line);
    }
    assert.equal(lines.length, 5);
  });

  it('puts card and tab into a legacy app as new apps are tried with them', () => {
    const card = 'const overviewContent = (\n  <Grid container>\n';
    const tab = 'const defaultEntityPage = (\n    </EntityLayout.Route>\n';
    for (const wired of [
      withLegacyCard(card).slice(card.length),
      withLegacyTab(tab).slice(tab.length),
    ]) {
      assert.notEqual(wired, '');
      assert.ok(squeeze(install).includes(squeeze(wired).trim()));
    }
  });

  it('imports from the frontend plugin only what it exports', () => {
    const known = exportsOf('plugins/ml-workspace/report.api.md');
    const imports = [
      ...install.matchAll(
        /import \{([^}]*)\} from '@ringfence\/backstage-plugin-ml-workspace';/g,
      ),
    ].flatMap(([, names]) => names.split(',').map(name => name.trim()));
    const missing = imports.filter(name => name && !known.has(name));
    assert.deepEqual(missing, []);
    assert.ok(imports.length >= 5);
  });

  it('registers every template there is', () => {
    for (const template of globSync('templates/*/template.yaml', {
      cwd: inRoot(),
    })) {
      assert.ok(install.includes(`../../${template}`), template);
    }
  });

  it('adds to a legacy app every field of ours that a template asks with', () => {
    const asked = globSync('templates/*/template.yaml', { cwd: inRoot() })
      .flatMap(template => [
        ...read(template).matchAll(/ui:field: (MlWorkspace\w+)/g),
      ])
      .map(([, field]) => field);
    assert.ok(asked.length > 0);
    for (const field of new Set(asked)) {
      assert.ok(install.includes(`<${field}FieldExtension />`), field);
    }
  });
});

describe('docs/permissions.md', () => {
  const permissions = page('permissions');

  it('has a row for every permission, with its export', () => {
    const source = read('plugins/ml-workspace-common/src/api/permissions.ts');
    const found = [
      ...source.matchAll(
        /const (\w+) = createPermission\(\{\s*name: '([^']+)',\s*attributes: \{ action: '(\w+)' \}/g,
      ),
    ];
    assert.ok(found.length >= 6);
    for (const [, exported, name, action] of found) {
      const row = permissions
        .split('\n')
        .find(line => line.startsWith(`| \`${name}\` `));
      assert.ok(row?.includes(`\`${exported}\``), name);
      assert.ok(row.includes(`\`${action}\``), name);
    }
  });

  it('has a row for every rule', () => {
    const folder = 'plugins/ml-workspace-backend/src/permissions';
    const rules = ['rules.ts', 'workspaceRules.ts'].flatMap(file =>
      [...read(folder, file).matchAll(/name: '([A-Z_]+)'/g)].map(
        ([, name]) => name,
      ),
    );
    const told = [...permissions.matchAll(/^\| `([A-Z_]+)` /gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual(told.sort(), rules.sort());
  });

  it('shows the example policy as the portal has it', () => {
    const code = read(
      'packages/backend/src/examples/ExamplePermissionPolicy.ts',
    );
    assert.ok(blocks(permissions).includes(code));
  });
});

describe('docs/troubleshooting.md', () => {
  const source = squeeze(
    globSync('{packages,plugins}/*/src/**/*.{ts,tsx}', { cwd: inRoot() })
      .filter(file => !/\.test\.tsx?$|__testUtils__/.test(file))
      .map(file => read(file))
      .join('\n'),
  );

  it('quotes what the code says', () => {
    const quotes = [
      ...page('troubleshooting').matchAll(
        /^\| `([^`]+)`(?: in the log)? *\|/gm,
      ),
    ].map(([, text]) => text);
    assert.ok(quotes.length > 25);
    for (const quote of quotes) {
      for (const part of quote.split('…').map(text => text.trim())) {
        // A full stop after what differs belongs to the sentence around it.
        const words = part.replace(/^[.,:;"] ?|"$/g, '');
        assert.ok(source.includes(words), `${quote}: ${words}`);
      }
    }
  });
});

describe('the pages for adopters', () => {
  const names = [
    'install',
    'configure',
    'permissions',
    'verdicts',
    'troubleshooting',
    'five-questions',
  ];

  it('lead only to files that are there, and the README leads to them', () => {
    for (const name of names) {
      const links = [...page(name).matchAll(/\]\(([^)#]+)\)/g)]
        .map(([, target]) => target)
        .filter(target => !target.startsWith('http'));
      for (const target of links) {
        const path = inRoot(join(dirname(`docs/${name}.md`), target));
        assert.ok(existsSync(path), `${name}: ${target}`);
      }
      assert.ok(read('README.md').includes(`docs/${name}.md`), name);
    }
  });
});
