import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** The scaffolder field `MlWorkspaceIsolation`. @internal */
export const isolationFormField = FormFieldBlueprint.make({
  name: 'ml-workspace-isolation',
  params: {
    field: () =>
      import('../components/IsolationField').then(m =>
        createFormField({
          name: 'MlWorkspaceIsolation',
          component: m.MlWorkspaceIsolationField,
          validation: m.validateIsolationField,
          schema: m.isolationFieldSchema,
        }),
      ),
  },
});
