import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import catalogModuleMlWorkspace from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import { parse } from 'yaml';
import { goldenPath } from './__testUtils__/goldenPath';
import {
  aProtectedWorkspace,
  anOpenWorkspace,
  judged,
} from './__testUtils__/isolations';
import { Portal } from './__testUtils__/portal';

const template = goldenPath('managed-approved-outbound');
const wish = (name: string, more: object = {}) => ({
  isolation: aProtectedWorkspace(name),
  owner: 'group:default/data-science',
  ...more,
});

describe('the template of an isolated workspace', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.start({
      recipe: template,
      features: [catalogModuleMlWorkspace],
    });
  });

  it('offers Systems of the catalog, and asks for none', () => {
    const [{ properties, required }] = template.parameters as any[];
    expect(properties.system).toMatchObject({
      'ui:field': 'EntityPicker',
      'ui:options': { catalogFilter: { kind: 'System' } },
    });
    expect(required).not.toContain('system');
  });

  it('puts the workspace into the system that was picked', async () => {
    const { status } = await portal.run(
      wish('picked', { system: 'system:default/fraud-detection' }),
    );

    const [{ entityRef }] = await portal.requests();
    expect(status).toBe('completed');
    expect((await portal.entity(entityRef)).spec).toMatchObject({
      system: 'system:default/fraud-detection',
    });
  });

  it('puts the workspace into no system where none was picked', async () => {
    const { status, output } = await portal.run(wish('alone'));

    const [{ entityRef }] = await portal.requests();
    expect(status).toBe('completed');
    expect((await portal.entity(entityRef)).spec).not.toHaveProperty('system');
    expect(output.text).toMatchObject([
      { content: judged(aProtectedWorkspace('alone')).sentence },
    ]);
  });

  it('leads to the request with the files that were chosen, and nowhere else without', async () => {
    const files = { dialect: 'arm', landingZone: 'shared' };
    const withFiles = await portal.run(wish('with-files', { files }));
    const without = await portal.run(wish('without-files'));

    const titles = ({ output }: { output: Record<string, unknown> }) =>
      (output.links as { title: string }[]).map(({ title }) => title);
    const title = 'Open the request with its files';
    expect(withFiles.log).not.toContain('Error');
    expect(titles(withFiles)).toContain(title);
    expect(titles(without)).not.toContain(title);
  });

  it('waits for a person where policy refuses it and a decision is asked for', async () => {
    const { workspace } = aProtectedWorkspace('exception');
    const asked = wish('exception', {
      isolation: { ...anOpenWorkspace(), workspace },
      description: 'A vendor reaches it until May',
    });
    expect((await portal.run(asked)).status).toBe('failed');

    const { status, output } = await portal.run({ ...asked, askAnyway: true });

    expect(status).toBe('completed');
    expect(output.text).toMatchObject([
      { title: 'Verdict' },
      { title: 'A person decides' },
    ]);
    const [request] = await portal.requests();
    expect(request).toMatchObject({ state: 'submitted', exception: true });
  });

  it('refuses a system that the catalog does not have, by its field', async () => {
    const { status, log } = await portal.run(
      wish('nowhere', { system: 'system:default/nowhere' }),
    );

    expect(status).toBe('failed');
    expect(log).toContain(
      '- system: The catalog has no system:default/nowhere',
    );
  });

  it('says in a dry run which system the workspace would belong to', async () => {
    const before = await portal.requests();

    const { status, log } = await portal.dryRun(
      template,
      wish('dry', { system: 'system:default/fraud-detection' }),
    );
    const alone = await portal.dryRun(template, wish('dry'));

    expect(status).toBe('completed');
    expect(log).toContain(
      'Owner: group:default/data-science. System: system:default/fraud-detection',
    );
    expect(alone.log).toContain('System: none');
    expect(await portal.requests()).toEqual(before);
  });
});

describe('the golden paths', () => {
  it('publish the files of a workspace in the same steps, whichever makes it', () => {
    const publishing = (name: string) => {
      const { steps } = goldenPath(name);
      return steps.slice(steps.findIndex(({ id }) => id === 'render'));
    };
    const wanted = publishing('managed-approved-outbound');
    expect(wanted.length).toBeGreaterThan(1);
    for (const name of [
      'managed-internet-outbound',
      'own-network',
      'own-network-exfiltration',
      'selected-addresses',
      'sandbox',
    ]) {
      expect(publishing(name)).toEqual(wanted);
    }
  });

  const folder = resolve(__dirname, '../../../templates');
  const names = readdirSync(folder);
  const config = readFileSync(resolve(folder, '../app-config.yaml'), 'utf8');

  it.each(names)(
    '%s is in the catalog of the portal, by its own name',
    name => {
      const { metadata } = parse(
        readFileSync(resolve(folder, name, 'template.yaml'), 'utf8'),
      );
      expect(metadata.name).toBe(name);
      expect(config).toContain(`../../templates/${name}/template.yaml`);
    },
  );
});
