import { lazy, Suspense } from 'react';
import { useT } from '../../translation';
import { Waiting } from '../Waiting';
import { AskFieldProps } from './schema';

const Field = lazy(() =>
  import('./MlWorkspaceAskField').then(m => ({
    default: m.MlWorkspaceAskField,
  })),
);

/** The field, whose scripts come once it is on the page. @internal */
export function LazyAskField(props: AskFieldProps) {
  const t = useT();
  return (
    <Suspense fallback={<Waiting label={t('requests.loading')} />}>
      <Field {...props} />
    </Suspense>
  );
}
