import {
  WorkspaceDetail,
  WorkspaceDrift,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { afterPatch } from '../../state/drift';
import { useT } from '../../translation';
import { Button } from '../controls';
import { useButtonStyles } from '../controls/Button';
import { ChangeLink } from '../IsolationTab/useChangeLink';
import { CHECKS_ID } from '../IsolationTab/checksId';
import { UndoFiles } from './UndoFiles';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  title: { margin: 0, fontSize: 16, lineHeight: '22px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  list: { margin: 0, paddingLeft: 20, overflowWrap: 'anywhere' },
});

/** The three ways on from a drift: undo it, have it approved, or accept it for a time. @internal */
export function DriftWays({
  workspace,
  drift: { undo, adopt },
  changeLink,
}: {
  workspace: WorkspaceDetail;
  drift: WorkspaceDrift;
  changeLink?: ChangeLink;
}) {
  const t = useT();
  const classes = useStyles();
  const button = useButtonStyles();
  const [isOpen, setOpen] = useState(false);
  const undone = afterPatch(workspace.isolation, undo.patch);
  const adopted =
    workspace.approved && afterPatch(workspace.approved.isolation, adopt.patch);
  const adoptAt = adopted && changeLink?.(adopted);
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>{t('drift.ways')}</h3>
      <div className={classes.acts}>
        {undone && (
          <Button
            primary
            aria-expanded={isOpen}
            onClick={() => setOpen(open => !open)}
          >
            {t('drift.undo')}
          </Button>
        )}
        {adoptAt && (
          <Link to={adoptAt} className={button.root}>
            {t('drift.adopt')}
          </Link>
        )}
        <a href={`#${CHECKS_ID}`} className={button.root}>
          {t('drift.waive')}
        </a>
      </div>
      {undo.cannot.length > 0 && (
        <div>
          <p>{t('drift.cannot')}</p>
          <ul className={classes.list}>
            {undo.cannot.map(({ pointer, because }) => (
              <li key={pointer}>
                {pointer}: {because}
              </li>
            ))}
          </ul>
        </div>
      )}
      {undone && isOpen && (
        <UndoFiles isolation={undone} owner={workspace.owner} />
      )}
    </div>
  );
}
