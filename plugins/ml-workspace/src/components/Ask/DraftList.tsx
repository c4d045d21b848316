import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { AskDraft } from '../../asking';
import { moment, useT } from '../../translation';
import { Panel } from '../Panel';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    alignItems: 'center',
    padding: theme.spacing(0.5, 0),
  },
  name: { flex: '1 1 200px', overflowWrap: 'anywhere' },
}));

/** What somebody began to ask for, each to go on with or to drop. @internal */
export function DraftList({
  drafts,
  onOpen,
  onDrop,
}: {
  drafts: readonly AskDraft[];
  onOpen: (draft: AskDraft) => void;
  onDrop: (id: string) => void;
}) {
  const t = useT();
  const classes = useStyles();
  if (!drafts.length) return null;
  return (
    <Panel title={t('ask.drafts')}>
      <ul>
        {drafts.map(draft => {
          const name = draft.answers.name || t('ask.unnamed');
          return (
            <li key={draft.id} className={classes.row}>
              <span className={classes.name}>
                {t('ask.draftOf', { name, age: moment(t, draft.savedAt) })}
              </span>
              <Button
                size="small"
                color="primary"
                aria-label={t('ask.goOnWith', { name })}
                onClick={() => onOpen(draft)}
              >
                {t('ask.goOnWith', { name })}
              </Button>
              <Button
                size="small"
                aria-label={t('ask.drop', { name })}
                onClick={() => onDrop(draft.id)}
              >
                {t('ask.drop', { name })}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
