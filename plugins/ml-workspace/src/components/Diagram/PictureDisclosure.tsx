import { WorkspaceIsolation } from '@ringfence/engine';
import { lazy, Suspense, useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Button } from '../controls';
import { Glyph } from '../icons';
import { useT } from '../../translation';

// The picture is fetched with the first look at it.
const Diagram = lazy(async () => ({
  default: (await import('./Diagram')).Diagram,
}));

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, justifyItems: 'start', marginTop: 8 },
  picture: { width: '100%', minWidth: 0 },
});

/** The picture of a workspace, shown on demand. @internal */
export function PictureDisclosure({
  isolation,
}: {
  isolation: WorkspaceIsolation;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={classes.root}>
      <Button
        quiet
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Glyph name={isOpen ? 'up' : 'down'} />
        {isOpen ? t('diagram.hide') : t('diagram.show')}
      </Button>
      {isOpen && (
        <div id={id} className={classes.picture}>
          <Suspense fallback={<p role="status">{t('diagram.loading')}</p>}>
            <Diagram isolation={isolation} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
