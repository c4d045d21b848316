import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Policy, WorkspaceIsolation } from '@ringfence/engine';
import { ComponentProps, useState } from 'react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlWorkspaceApiRef } from '../api';
import { MlWorkspaceIsolationField } from '../components/IsolationField';
import { fakeApi, versioned } from './fakeApi';

type FieldProps = ComponentProps<typeof MlWorkspaceIsolationField>;

/** What a test may say about the field. */
export interface FieldOptions {
  value?: unknown;
  policy?: () => Promise<Policy>;
  checks?: MlWorkspaceApi['listChecks'];
  zones?: MlWorkspaceApi['listLandingZones'];
  uiOptions?: Record<string, string>;
  rawErrors?: string[];
  disabled?: boolean;
}

/** Shows the field in a form that holds its value as the scaffolder's does. */
export async function renderField({
  value,
  policy,
  checks,
  zones = async () => ({ items: [] }),
  ...props
}: FieldOptions = {}) {
  const held: { value: unknown } = { value };
  const api = fakeApi({
    ...(policy && { getPolicy: async () => versioned(await policy()) }),
    ...(checks && { listChecks: checks }),
    listLandingZones: zones,
  });
  function Form() {
    const [formData, setFormData] = useState(value);
    const field = {
      formData,
      onChange: (next: unknown) => {
        held.value = next;
        setFormData(next);
      },
      rawErrors: props.rawErrors ?? [],
      disabled: props.disabled,
      idSchema: { $id: 'root_isolation' },
      uiSchema: { 'ui:options': props.uiOptions },
    } as unknown as FieldProps;
    return <MlWorkspaceIsolationField {...field} />;
  }
  const { container } = await renderInTestApp(
    <TestApiProvider apis={[[mlWorkspaceApiRef, api]]}>
      <Form />
    </TestApiProvider>,
  );
  return { container, isolation: () => held.value as WorkspaceIsolation };
}

/** The verdict panel, to look for things in. */
export const inPanel = () => within(screen.getByRole('complementary'));

/** The sentence of the verdict panel. */
export const verdict = () => inPanel().getByRole('heading', { level: 3 });

/** One of the outbound rules, by its number. */
export const rule = (number: number) =>
  screen.getByRole('group', { name: new RegExp(`^Rule ${number}`) });

/** Presses a button, anywhere or in a part of the page. */
export const press = (name: string | RegExp, part = within(document.body)) =>
  userEvent.click(part.getByRole('button', { name }));

/** Chooses one of several answers. */
export const choose = (name: string) =>
  userEvent.click(screen.getByRole('radio', { name }));
