import { WorkspaceIsolation } from '@ringfence/engine';
import {
  ScaffolderFieldExtensions,
  TemplateParameterSchema,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  isMlWorkspace,
  mlWorkspaceApiRef,
  MlWorkspaceIsolationFieldExtension,
  mlWorkspacePlugin,
} from '.';
import { english } from './__testUtils__/english';
import { fakeApi } from './__testUtils__/fakeApi';
import { problemsOf } from './form';

jest.setTimeout(30_000);

const manifest: TemplateParameterSchema = {
  title: 'Isolated workspace',
  steps: [
    {
      title: 'The workspace',
      schema: {
        required: ['isolation'],
        properties: {
          isolation: {
            title: 'Isolation',
            type: 'object',
            'ui:field': 'MlWorkspaceIsolation',
          },
        },
      },
    },
  ],
};

function Wizard({ onCreate }: { onCreate: (values: unknown) => void }) {
  const extensions = useCustomFieldExtensions(
    <ScaffolderFieldExtensions>
      <MlWorkspaceIsolationFieldExtension />
    </ScaffolderFieldExtensions>,
  );
  return (
    <Stepper
      manifest={manifest}
      extensions={extensions as any}
      onCreate={async values => onCreate(values)}
    />
  );
}

describe('the plugin for the legacy frontend system', () => {
  it('brings a client for its backend', () => {
    const [factory] = [...mlWorkspacePlugin.getApis()];
    expect(factory.api).toBe(mlWorkspaceApiRef);
    const client = factory.factory({
      discoveryApi: { getBaseUrl: async () => 'http://localhost' },
      fetchApi: { fetch },
    });
    expect(client).toMatchObject({ getPolicy: expect.any(Function) });
  });

  it('knows the entities it is for', () => {
    const entity = { apiVersion: 'v1', metadata: { name: 'a' } };
    expect(
      isMlWorkspace({
        ...entity,
        kind: 'Resource',
        spec: { type: 'ml-workspace' },
      }),
    ).toBe(true);
    expect(isMlWorkspace({ ...entity, kind: 'Resource' })).toBe(false);
  });
});

describe('the field in the scaffolder’s own form', () => {
  it('refuses to go on over an illegal rule, and goes on once it is mended', async () => {
    const created: { isolation: WorkspaceIsolation }[] = [];
    await renderInTestApp(
      <TestApiProvider apis={[[mlWorkspaceApiRef, fakeApi()]]}>
        <Wizard onCreate={values => created.push(values as any)} />
      </TestApiProvider>,
    );
    const type = async (label: RegExp, text: string) => {
      await userEvent.click(await screen.findByLabelText(label));
      await userEvent.paste(text);
    };
    await type(/Workspace name/, 'mlw-churn');
    await type(/Subscription id/, '5f0c7a52-1a89-4b7e-9a43-0c2f8f6d1b11');
    await type(/Resource group/, 'rg-churn');
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Internal' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add a host' }));
    const rule = within(screen.getByRole('group', { name: /^Rule 1/ }));
    await userEvent.type(rule.getByLabelText('Host'), 'pypi.org');
    await userEvent.clear(rule.getByLabelText('Ports'));
    await userEvent.type(rule.getByLabelText('Ports'), '22');

    const goOn = () =>
      userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await goOn();
    const summary = await screen.findByRole('group', {
      name: 'One thing to mend',
    });
    expect(summary).toHaveTextContent(/port "22" on a host rule/);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();

    await userEvent.click(rule.getByRole('button', { name: 'Use port 443' }));
    await goOn();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    const [{ isolation }] = created;
    expect(isolation.outbound?.rules).toEqual([
      { name: 'rule-1', type: 'FQDN', fqdn: 'pypi.org', portRanges: '443' },
    ]);
    expect(problemsOf(isolation, english)).toEqual([]);
  });

  it('refuses to go on when nothing was answered', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlWorkspaceApiRef, fakeApi()]]}>
        <Wizard onCreate={() => {}} />
      </TestApiProvider>,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Review' }),
    );
    const summary = await screen.findByRole('group', {
      name: '4 things to mend',
    });
    expect(summary).toHaveFocus();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });
});
