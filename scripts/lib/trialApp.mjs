import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCOPE = '@ringfence/backstage-plugin-';
const FRONTEND = `${SCOPE}ml-workspace`;
const BACKEND = [
  `${SCOPE}ml-workspace-backend`,
  `${SCOPE}ml-workspace-backend-module-notifications`,
  `${SCOPE}ml-workspace-backend-module-azure`,
  `${SCOPE}catalog-backend-module-ml-workspace`,
  `${SCOPE}scaffolder-backend-module-ml-workspace`,
];

/** The two kinds of app that the official template makes. */
export const APP_KINDS = ['default', 'legacy'];

function edit(path, change) {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} has nothing to change`);
  writeFileSync(path, after);
}

const editJson = (path, change) =>
  edit(path, text => {
    const value = JSON.parse(text);
    change(value);
    return `${JSON.stringify(value, null, 2)}\n`;
  });

/**
 * Versions to stay with: `@yarnpkg/core` 4.9.2, which Backstage's command line
 * takes, asks for a patch that it does not bring, so that nothing installs.
 */
const KEPT_BACK = { '@yarnpkg/core': '4.9.1' };

/** Lets an app install packages from their archives, as if they were published. */
export function useArchives(app, archives, { resolutions }) {
  const fromFile = Object.fromEntries(
    Object.entries(archives).map(([name, path]) => [name, `file:${path}`]),
  );
  editJson(join(app, 'package.json'), manifest => {
    manifest.resolutions = {
      ...manifest.resolutions,
      ...KEPT_BACK,
      ...resolutions,
      ...fromFile,
    };
  });
  editJson(join(app, 'packages/app/package.json'), manifest => {
    manifest.dependencies[FRONTEND] = fromFile[FRONTEND];
  });
  editJson(join(app, 'packages/backend/package.json'), manifest => {
    for (const name of BACKEND) manifest.dependencies[name] = fromFile[name];
  });
}

/** The lines that the READMEs ask for in the backend. */
export const withBackend = text =>
  text.replace(
    /^backend\.start\(\);$/m,
    match =>
      `${BACKEND.map(name => `backend.add(import('${name}'));\n`).join(
        '',
      )}${match}`,
  );

const LEGACY_CARD = `    <EntitySwitch>
      <EntitySwitch.Case if={isMlWorkspace}>
        <Grid item md={8} xs={12}>
          <EntityMlWorkspaceIsolationCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
`;

const LEGACY_TAB = `    <EntityLayout.Route path="/isolation" title="Isolation" if={isMlWorkspace}>
      <EntityMlWorkspaceIsolationContent />
    </EntityLayout.Route>
`;

const LEGACY_IMPORT = `import {
  EntityMlWorkspaceIsolationCard,
  EntityMlWorkspaceIsolationContent,
  isMlWorkspace,
} from '${FRONTEND}';
`;

/** The lines that the README asks for in the overview of a legacy app. */
export const withLegacyCard = text =>
  text.replace(
    /^const overviewContent = \(\n\s*<Grid[^>]*>\n/m,
    match => `${match}${LEGACY_CARD}`,
  );

/** The lines that the README asks for in the page that a legacy app has for a Resource. */
export const withLegacyTab = text =>
  text.replace(
    /^const defaultEntityPage = \([\s\S]*?<\/EntityLayout\.Route>\n/m,
    match => `${match}${LEGACY_TAB}`,
  );

/** What both of them import. */
export const withLegacyImport = text => `${LEGACY_IMPORT}${text}`;

/** Wires an app the way the READMEs say. The new frontend system needs nothing. */
export function wire(app, kind) {
  edit(join(app, 'packages/backend/src/index.ts'), withBackend);
  if (kind === 'legacy') {
    const page = join(
      app,
      'packages/app/src/components/catalog/EntityPage.tsx',
    );
    for (const change of [withLegacyCard, withLegacyTab, withLegacyImport]) {
      edit(page, change);
    }
  }
}

/** What an app needs beside its own configuration to run for a trial: one port, one host. */
export const trialConfig = ({ url, port }) => ({
  app: { baseUrl: url },
  backend: {
    baseUrl: url,
    listen: { port, host: '127.0.0.1' },
    cors: { origin: url },
  },
});

/** A request for a workspace that the guest of a new app can make. */
export const trialRequest = () => ({
  owner: 'group:default/guests',
  isolation: {
    workspace: {
      name: 'mlw-trial',
      subscriptionId: '11111111-1111-4111-8111-111111111111',
      resourceGroup: 'rg-trial',
    },
    region: 'westeurope',
    dataClassification: 'internal',
    inbound: {
      publicNetworkAccess: 'Disabled',
      ipRules: [],
      privateEndpoints: [{ name: 'pe-trial', status: 'Approved' }],
    },
    outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
    resources: {
      storage: [],
      keyVault: [],
      containerRegistry: [],
      monitoring: [],
    },
  },
});
