import { makeStyles } from '@material-ui/core/styles';
import { Note, Problem } from '../../form';
import { Button } from '../controls';
import { CheckIcon, Glyph } from '../icons';
import { useFieldActions } from './context';
import { T, useT } from '../../translation';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 4, fontSize: 13, lineHeight: '18px' },
  message: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: 6,
    overflowWrap: 'anywhere',
    '& > span:first-child': { color: 'var(--rf-tone)' },
  },
  title: { color: 'var(--rf-tone)' },
});

function kindOf(t: T, note: Note) {
  if (note.refused) {
    return {
      tone: 'danger',
      title: t('field.refuses'),
      icon: <CheckIcon status="fail" />,
    };
  }
  return note.status === 'unknown'
    ? {
        tone: 'unknown',
        title: t('field.notKnown'),
        icon: <CheckIcon status="unknown" />,
      }
    : {
        tone: 'warning',
        title: t('field.weakens'),
        icon: <Glyph name="warning" />,
      };
}

/**
 * What is wrong with an answer, next to it: what is missing, what Azure refuses,
 * what weakens the isolation, each with its way out.
 * @internal
 */
export function Messages({
  missing = [],
  notes,
  focus = [],
}: {
  missing?: readonly Problem[];
  notes: readonly Note[];
  /** Where the focus goes after a fix, first that exists. */
  focus?: readonly string[];
}) {
  const t = useT();
  const classes = useStyles();
  const { fix, disabled } = useFieldActions();
  if (!missing.length && !notes.length) return null;
  return (
    <div className={classes.root}>
      {missing.map(({ pointer, message }) => (
        <div
          key={`${pointer}${message}`}
          className={classes.message}
          data-tone="danger"
        >
          <span>
            <CheckIcon status="fail" />
          </span>
          <span>{message}</span>
        </div>
      ))}
      {notes.map(note => {
        const { tone, title, icon } = kindOf(t, note);
        return (
          <div
            key={`${note.check}${note.pointer}`}
            className={classes.message}
            data-tone={tone}
          >
            <span>{icon}</span>
            <span>
              <b className={classes.title}>{title}</b> {note.observed}.{' '}
              {t('field.expected', { text: note.expected })}{' '}
              {note.fix && (
                <Button
                  inline
                  disabled={disabled}
                  onClick={() => fix(note.check, ...focus)}
                >
                  <Glyph name="wrench" size={16} />
                  {note.fix.title}
                </Button>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
