import { lazy, Suspense, useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { WorkspaceIsolation } from '@ringfence/backstage-plugin-ml-workspace-common';
import { diagramStrings } from '../../labels/diagram';
import { Button } from '../controls';
import { Glyph } from '../icons';

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
        {isOpen ? diagramStrings.hide : diagramStrings.show}
      </Button>
      {isOpen && (
        <div id={id} className={classes.picture}>
          <Suspense fallback={<p role="status">{diagramStrings.loading}</p>}>
            <Diagram isolation={isolation} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
