import { useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Problem } from '../../form';
import { idOf, useField } from './context';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    margin: '0 0 16px',
    padding: 12,
    borderLeft: '4px solid var(--rf-danger)',
    borderRadius: '0 4px 4px 0',
    background: 'var(--rf-danger-fill)',
    scrollMarginTop: 96,
  },
  title: { margin: '0 0 4px', fontSize: 16, lineHeight: '22px' },
  link: {
    display: 'inline-block',
    minHeight: 24,
    padding: '2px 0',
    color: 'var(--rf-text)',
    textDecoration: 'underline',
    textUnderlineOffset: 2,
  },
});

/** What kept the form from going on, each a link to its input. Takes the focus when it appears. @internal */
export function ProblemSummary({ problems }: { problems: readonly Problem[] }) {
  const t = useT();
  const classes = useStyles();
  const { id } = useField();
  const root = useRef<HTMLDivElement>(null);
  const shown = problems.length > 0;
  useEffect(() => {
    if (shown) root.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={root}
      tabIndex={-1}
      role="group"
      className={classes.root}
      aria-labelledby={`${id}-problems`}
    >
      <h3 id={`${id}-problems`} className={classes.title}>
        {t('field.problems', { count: problems.length })}
      </h3>
      <ul>
        {problems.map(({ pointer, message }) => {
          const target = idOf(id, pointer);
          return (
            <li key={`${pointer}${message}`}>
              <a
                className={classes.link}
                href={`#${target}`}
                onClick={event => {
                  event.preventDefault();
                  document.getElementById(target)?.focus();
                }}
              >
                {message}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
