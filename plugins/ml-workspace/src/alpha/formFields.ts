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

/** The scaffolder field `MlWorkspaceFiles`. @internal */
export const filesFormField = FormFieldBlueprint.make({
  name: 'ml-workspace-files',
  params: {
    field: () =>
      import('../components/Files').then(m =>
        createFormField({
          name: 'MlWorkspaceFiles',
          component: m.MlWorkspaceFilesField,
          schema: m.filesFieldSchema,
        }),
      ),
  },
});

/** The scaffolder field `MlWorkspaceAskAnyway`. @internal */
export const askAnywayFormField = FormFieldBlueprint.make({
  name: 'ml-workspace-ask-anyway',
  params: {
    field: () =>
      import('../components/AskAnyway').then(m =>
        createFormField({
          name: 'MlWorkspaceAskAnyway',
          component: m.MlWorkspaceAskAnywayField,
          validation: m.validateAskAnywayField,
          schema: m.askAnywayFieldSchema,
        }),
      ),
  },
});

/** The scaffolder field `MlWorkspaceAsk`. @internal */
export const askFormField = FormFieldBlueprint.make({
  name: 'ml-workspace-ask',
  params: {
    field: () =>
      import('../components/Ask').then(m =>
        createFormField({
          name: 'MlWorkspaceAsk',
          component: m.LazyAskField,
          validation: m.validateAskField,
          schema: m.askFieldSchema,
        }),
      ),
  },
});
