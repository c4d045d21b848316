import { useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Outcome } from '../../hooks';
import { useT } from '../../translation';
import { Notice } from '../posture';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 8, marginBottom: 16 },
  list: { margin: '4px 0 0', paddingLeft: 18, listStyle: 'disc' },
});

/** What came of deciding on several requests: which were decided, and which were left out and why. */
export function BatchOutcome({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useT();
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), [outcomes]);
  const decided = outcomes.filter(({ failure }) => !failure);
  const leftOut = outcomes.filter(({ failure }) => failure);
  const names = decided.map(({ request }) => request.workspaceName);
  return (
    <div ref={root} tabIndex={-1} className={classes.root} role="alert">
      {names.length > 0 && (
        <Notice tone="good">
          {t('waiting.decided', { names: names.join(', ') })}
        </Notice>
      )}
      {leftOut.length > 0 && (
        <Notice tone="warning" glyph="warning">
          {t('waiting.leftOut')}
          <ul className={classes.list}>
            {leftOut.map(({ request, failure }) => (
              <li key={request.id}>
                {request.workspaceName}: {failure?.message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
