import { WorkspaceIsolation } from '@ringfence/engine';
import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { pictureOf } from '../../picture/pictureOf';
import { PicturePathKind } from '../../picture/picture';
import { useWidth } from '../../hooks/useWidth';
import { Button, unseen } from '../controls';
import { DiagramSvg } from './DiagramSvg';
import { Legend } from './Legend';
import { narrowLayout } from './narrowLayout';
import { StatementList } from './StatementList';
import { wideLayout } from './wideLayout';
import { useT } from '../../translation';

/** Below this the columns stand under each other. */
const NARROW = 680;

const KINDS: PicturePathKind[] = [
  'private',
  'public',
  'control',
  'refused',
  'unknown',
];

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  views: { display: 'flex', gap: 4, justifyContent: 'flex-end' },
  unseen: { ...unseen },
});

/**
 * The boundaries of a workspace as a picture, drawn from what is known of it, and
 * the same facts as a list: beside the picture for those who listen, in its place
 * for those who ask for it.
 * @internal
 */
export function Diagram({ isolation }: { isolation: WorkspaceIsolation }) {
  const t = useT();
  const classes = useStyles();
  const [isList, setIsList] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>();
  const isNarrow = width !== undefined && width < NARROW;
  const picture = useMemo(() => pictureOf(isolation), [isolation]);
  const layout = useMemo(
    () => (isNarrow ? narrowLayout(picture) : wideLayout(picture)),
    [picture, isNarrow],
  );
  const kinds = KINDS.filter(kind =>
    picture.paths.some(path => path.kind === kind),
  );
  const hasWitness = picture.paths.some(({ witness }) => witness !== undefined);
  return (
    <div ref={ref} className={classes.root}>
      <div
        className={classes.views}
        role="group"
        aria-label={t('diagram.title')}
      >
        <Button
          quiet={isList}
          aria-pressed={!isList}
          onClick={() => setIsList(false)}
        >
          {t('diagram.picture')}
        </Button>
        <Button
          quiet={!isList}
          aria-pressed={isList}
          onClick={() => setIsList(true)}
        >
          {t('diagram.list')}
        </Button>
      </div>
      {!isList && <DiagramSvg picture={picture} layout={layout} />}
      {!isList && <Legend kinds={kinds} hasWitness={hasWitness} />}
      <div className={isList ? undefined : classes.unseen}>
        <StatementList statements={picture.statements} />
      </div>
    </div>
  );
}
