import { CheckResult } from '@ringfence/engine';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Button } from '../controls';
import { CheckIcon, Glyph } from '../icons';
import { CheckList } from '../posture';
import { useT } from '../../translation';

const useStyles = makeStyles({
  mark: { display: 'contents', color: 'var(--rf-unknown)' },
});

/** How many checks cannot be told from the answers; which they are, on demand. @internal */
export function UnknownChecks({
  results,
}: {
  results: readonly CheckResult[];
}) {
  const t = useT();
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  if (!results.length) return null;
  return (
    <div>
      <Button
        quiet
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.mark}>
          <CheckIcon status="unknown" />
        </span>
        {t('panel.notKnown', { count: results.length })}
        <Glyph name={open ? 'up' : 'down'} size={16} />
      </Button>
      <div id={list} hidden={!open}>
        <CheckList results={results} dense />
      </div>
    </div>
  );
}
