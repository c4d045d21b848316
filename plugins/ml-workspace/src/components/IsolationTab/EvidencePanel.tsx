import { WorkspaceDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { Failure, failureOf } from '../../state/answer';
import { T, useT } from '../../translation';
import { Button, useControlStyles } from '../controls';
import { Labelled } from '../controls/Labelled';
import { saveFile } from '../controls/saveFile';
import { Glyph } from '../icons';
import { Panel } from '../Panel';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, justifyItems: 'start' },
  at: { width: '100%', maxWidth: 260 },
});

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A moment as such an input writes it, in the time zone of the person. */
function localOf(time: Date): string {
  const day = [
    time.getFullYear(),
    twoDigits(time.getMonth() + 1),
    twoDigits(time.getDate()),
  ].join('-');
  const parts = [time.getHours(), time.getMinutes(), time.getSeconds()];
  return `${day}T${parts.map(twoDigits).join(':')}`;
}

function problemText(t: T, { kind, message }: Failure): string {
  if (kind === 'denied') return t('evidence.denied');
  if (kind === 'not-known') return t('evidence.nothing');
  return t('evidence.failed', { why: message });
}

type State =
  | { kind: 'idle' | 'making' | 'done' }
  | { kind: 'failed'; failure: Failure };

function stateText(t: T, state: State): string {
  if (state.kind === 'making') return t('evidence.making');
  return state.kind === 'done' ? t('evidence.done') : '';
}

/** Downloads the evidence for a workspace, as it is now or as it was. @internal */
export function EvidencePanel({
  workspace: { id, workspaceName },
  shownAt,
}: {
  workspace: Pick<WorkspaceDetail, 'id' | 'workspaceName'>;
  /** The moment that the tab shows; absent where it shows now. */
  shownAt?: string;
}) {
  const t = useT();
  const api = useApi(mlWorkspaceApiRef);
  const classes = useStyles();
  const controls = useControlStyles();
  const field = useId();
  const [chosen, setChosen] = useState<string>();
  const [state, setState] = useState<State>({ kind: 'idle' });
  // Only what a person chose is rounded to what the input can write.
  const at = chosen ? new Date(chosen).toISOString() : shownAt;
  const moment = chosen === '' ? undefined : at;
  const download = async () => {
    setState({ kind: 'making' });
    try {
      const query = moment ? { at: moment } : {};
      saveFile(
        await api.getEvidence({ id, ...query }),
        `evidence-${workspaceName}.zip`,
      );
      setState({ kind: 'done' });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  return (
    <Panel title={t('evidence.title')}>
      <div className={classes.root}>
        <p>{t('evidence.text')}</p>
        <div className={classes.at}>
          <Labelled
            id={field}
            label={t('evidence.at')}
            hint={t('evidence.atHint')}
          >
            <input
              id={field}
              type="datetime-local"
              step={1}
              className={controls.input}
              max={localOf(new Date())}
              value={chosen ?? (shownAt ? localOf(new Date(shownAt)) : '')}
              aria-describedby={`${field}-hint`}
              onChange={event => setChosen(event.target.value)}
            />
          </Labelled>
        </div>
        <Button onClick={download} disabled={state.kind === 'making'}>
          <Glyph name="down" />
          {t('evidence.download')}
        </Button>
        <p role="status">{stateText(t, state)}</p>
        {state.kind === 'failed' && (
          <p role="alert">{problemText(t, state.failure)}</p>
        )}
      </div>
    </Panel>
  );
}
