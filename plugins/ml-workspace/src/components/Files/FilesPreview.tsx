import {
  FilesAnswer,
  FilesBody,
  FilesChoice,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ReactNode, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { requestFailureWords } from '../../labels/requests';
import { Answer, failureOf } from '../../state/answer';
import { useT } from '../../translation';
import { Button } from '../controls';
import { FailureView } from '../posture';
import { WrongPlaces } from '../posture/WrongPlaces';
import { Waiting } from '../Waiting';
import { FilesView } from './FilesView';

const useStyles = makeStyles({
  note: { color: 'var(--rf-quiet)', margin: '8px 0' },
});

/** What was shown, and of which question: an answer to an older one is not shown. */
interface Shown {
  of: string;
  answer: Answer<FilesAnswer>;
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

/** Writes the files of what was asked so far when told to, and shows them. @internal */
export function FilesPreview({
  choice,
  asked,
  source,
  actions,
}: {
  choice: Partial<FilesChoice>;
  /** The answers of the whole form. */
  asked: Record<string, unknown>;
  /** The field that holds the isolation. */
  source: string;
  /** What else can be done with the files. */
  actions?: (answer: FilesAnswer) => ReactNode;
}) {
  const t = useT();
  const classes = useStyles();
  const api = useApi(mlWorkspaceApiRef);
  const [shown, setShown] = useState<Shown>();
  const isolation = asked[source] as FilesBody['isolation'] | undefined;
  const { dialect, landingZone } = choice;
  if (!isolation)
    return <p className={classes.note}>{t('files.nothingYet')}</p>;
  if (!dialect) return <p className={classes.note}>{t('files.choose')}</p>;
  const body: FilesBody = {
    isolation,
    files: { dialect, ...(landingZone && { landingZone }) },
    owner: text(asked.owner),
    description: text(asked.description),
  };
  const of = JSON.stringify(body);
  const write = async () => {
    const hold = (answer: Answer<FilesAnswer>) => setShown({ of, answer });
    hold({ state: 'loading' });
    try {
      hold({ state: 'ready', value: await api.previewFiles({ body }) });
    } catch (error) {
      hold({ state: 'failure', failure: failureOf(error) });
    }
  };
  const answer = shown?.of === of ? shown.answer : undefined;
  return (
    <div>
      <Button onClick={write} disabled={answer?.state === 'loading'}>
        {t(answer ? 'files.again' : 'files.preview')}
      </Button>
      {answer?.state === 'loading' && <Waiting label={t('files.loading')} />}
      {answer?.state === 'failure' &&
        (answer.failure.fields ? (
          <div role="alert">
            <h3>{t('files.notWritable')}</h3>
            <p className={classes.note}>{t('files.notWritableText')}</p>
            <WrongPlaces fields={answer.failure.fields} />
          </div>
        ) : (
          <FailureView
            failure={answer.failure}
            words={requestFailureWords(t, answer.failure, t('files.failed'))}
            onRetry={write}
          />
        ))}
      {answer?.state === 'ready' && (
        <>
          <p className={classes.note}>{t('files.previewOf')}</p>
          <FilesView files={answer.value}>{actions?.(answer.value)}</FilesView>
        </>
      )}
    </div>
  );
}
