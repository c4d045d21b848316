import { WorkspaceIsolation } from '@ringfence/engine';
import { ComponentProps, useState } from 'react';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
  TestApiRegistry,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlWorkspaceApiRef } from '../../api';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { MlWorkspaceAskAnywayField } from './MlWorkspaceAskAnywayField';
import { validateAskAnywayField } from './validation';

type Props = ComponentProps<typeof MlWorkspaceAskAnywayField>;

const open = exposedIsolation();
const impossible: WorkspaceIsolation = {
  ...completeIsolation(),
  workspace: { ...completeIsolation().workspace, name: '!' },
};
const BOX = { name: 'Ask for a decision all the same' };

async function show(formData: Record<string, unknown>, value = false) {
  const held: { value: unknown } = { value };
  function Form() {
    const [asked, setAsked] = useState<unknown>(value);
    const field = {
      formData: asked,
      formContext: { formData },
      idSchema: { $id: 'root_askAnyway' },
      uiSchema: {},
      onChange: (next: unknown) => {
        held.value = next;
        setAsked(next);
      },
    } as unknown as Props;
    return <MlWorkspaceAskAnywayField {...field} />;
  }
  const { container } = await renderInTestApp(
    <TestApiProvider apis={[[mlWorkspaceApiRef, fakeApi()]]}>
      <Form />
    </TestApiProvider>,
  );
  return { container, value: () => held.value };
}

describe('asking for a decision all the same', () => {
  it('shows what policy refuses beside the offer, and takes it', async () => {
    const { container, value } = await show({
      isolation: open,
      description: 'A vendor reaches it until May',
    });
    const checks = await screen.findByRole('list', {
      name: 'Checks that refused it',
    });
    expect(checks).toHaveTextContent('Fails');
    expect(screen.getByText('Policy refuses this')).toBeInTheDocument();
    const box = screen.getByRole('checkbox', BOX);
    expect(box).not.toBeChecked();
    await userEvent.click(box);
    expect(value()).toBe(true);
    expect(box).not.toHaveAttribute('aria-invalid');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('is taken by the keyboard', async () => {
    const { value } = await show({ isolation: open, description: 'Because' });
    const box = await screen.findByRole('checkbox', BOX);
    while (document.activeElement !== box) await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(value()).toBe(true);
  });

  it('says at once that a reason is missing', async () => {
    await show({ isolation: open, description: ' ' }, true);
    const box = await screen.findByRole('checkbox', BOX);
    expect(box).toHaveAttribute('aria-invalid', 'true');
    expect(box).toHaveAccessibleDescription(/say above why/);
  });

  it('shows nothing refused where policy allows it', async () => {
    await show({ isolation: completeIsolation() });
    expect(
      await screen.findByRole('checkbox', BOX),
    ).toHaveAccessibleDescription(
      /Only needed where another team has the workspace/,
    );
    expect(screen.queryByText('Policy refuses this')).not.toBeInTheDocument();
  });

  it('is not offered for what Azure refuses', async () => {
    const { container } = await show({ isolation: impossible });
    expect(
      await screen.findByText(/nobody can approve it/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('checkbox', BOX)).not.toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('going on with the form', () => {
  const said = async (value: unknown, formData: Record<string, unknown>) => {
    const errors: string[] = [];
    await validateAskAnywayField(
      value,
      { addError: message => errors.push(message) },
      {
        apiHolder: TestApiRegistry.from([
          translationApiRef,
          mockApis.translation(),
        ]),
        formData,
        uiSchema: { 'ui:options': { reasonField: 'why' } },
      },
    );
    return errors;
  };

  it('takes a reason where a decision is asked for', async () => {
    expect(await said(true, {})).toEqual([
      'To ask for a decision all the same, say above why',
    ]);
    expect(await said(true, { why: 'Because' })).toEqual([]);
    expect(await said(false, {})).toEqual([]);
  });
});
