import {
  CausedDifference,
  WorkspaceDetail,
  WorkspaceDrift,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { useDrift } from '../../hooks';
import { isLoosened } from '../../state/drift';
import { moment, T, useT } from '../../translation';
import { Notice } from '../posture';

const useStyles = makeStyles({ root: { marginBottom: 16 } });

const told = (t: T, { boundary, pointer, by }: CausedDifference): string => {
  const what = t('drift.looserAt', {
    boundary: t(`boundary.${boundary}`),
    pointer: pointer || '/',
  });
  if (!by) return what;
  const { actor, at, operation } = by;
  return `${what} ${t('drift.doneBy', {
    actor,
    at: moment(t, at),
    operation,
  })}`;
};

/** That a boundary is looser than it was approved, by whom and when. @internal */
export function LoosenedNotice({ drift }: { drift: WorkspaceDrift }) {
  const t = useT();
  const looser = drift.differences.filter(
    ({ direction }) => direction === 'looser',
  );
  if (!looser.length) return null;
  const [first, ...others] = looser;
  return (
    <Notice tone="danger" glyph="warning">
      <p>
        <b>{t('drift.loosened')}</b> {told(t, first)}
      </p>
      {others.length > 0 && (
        <p>{t('drift.andMore', { count: others.length })}</p>
      )}
    </Notice>
  );
}

/** What the card says of drift, before all else: nothing where nothing is looser. @internal */
export function DriftNotice({ workspace }: { workspace: WorkspaceDetail }) {
  const t = useT();
  const { root } = useStyles();
  const { basis } = workspace.posture;
  const { answer } = useDrift(
    workspace.id,
    basis.kind === 'observed' ? basis.observedAt ?? '' : undefined,
  );
  if (answer.state === 'failure') {
    return (
      <div className={root}>
        <Notice tone="unknown">{t('drift.failed')}</Notice>
      </div>
    );
  }
  if (answer.state === 'loading' || !answer.value) return null;
  const drift = answer.value;
  if (!isLoosened(drift)) return null;
  return (
    <div className={root}>
      <LoosenedNotice drift={drift} />
    </div>
  );
}
