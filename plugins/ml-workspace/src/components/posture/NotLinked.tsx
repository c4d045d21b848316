import { ANNOTATION_ID } from '@ringfence/engine';
import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { LINKED_ENTITY } from '../../state';
import { CopyButton } from '../controls';
import { VerdictIcon } from '../icons';
import { useFailureStyles } from './failureStyles';
import { useT } from '../../translation';

const useStyles = makeStyles({
  example: {
    width: '100%',
    padding: 12,
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    fontFamily: '"Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: 13,
    '& > pre': {
      margin: 0,
      font: 'inherit',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  act: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
});

/** That an entity says of no workspace, and how one is linked to an entity. @internal */
export function NotLinked() {
  const t = useT();
  const frame = useFailureStyles();
  const classes = useStyles();
  const id = useId();
  return (
    <section className={frame.root} aria-labelledby={id}>
      <h3 id={id} className={frame.title}>
        <span data-tone="unknown">
          <VerdictIcon verdict="unknown" size={22} />
        </span>
        {t('notLinked.title')}
      </h3>
      <p>{t('notLinked.text', { annotation: ANNOTATION_ID })}</p>
      <div
        className={classes.example}
        role="region"
        aria-label={t('notLinked.example')}
      >
        <pre>{LINKED_ENTITY}</pre>
      </div>
      <p>{t('notLinked.then')}</p>
      <div className={classes.act}>
        <CopyButton label={t('notLinked.copy')} text={() => LINKED_ENTITY} />
      </div>
    </section>
  );
}
