import { CheckResult } from '@ringfence/engine';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useAnnouncement } from '../../hooks';
import { complianceLabel } from '../../labels/posture';
import { openResults } from '../../state';
import { Button, unseen, useControlStyles } from '../controls';
import { Glyph } from '../icons';
import { CheckList, VerdictSentence } from '../posture';
import { useField } from './context';
import { PANEL_BAR, PanelBar } from './PanelBar';
import { PanelLanes } from './PanelLanes';
import { PanelPolicy, PolicyState } from './PanelPolicy';
import { ServerChecks } from './ServerChecks';
import { UnknownChecks } from './UnknownChecks';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 16,
    zIndex: 2,
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
    padding: 16,
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    containerType: 'inline-size',
    [PANEL_BAR]: {
      top: 0,
      maxHeight: '80vh',
      padding: 0,
      border: '1px solid var(--rf-edge)',
      background: 'var(--rf-paper)',
    },
  },
  title: {
    margin: '0 0 8px',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 700,
    letterSpacing: '.04em',
    textTransform: 'uppercase',
    color: 'var(--rf-quiet)',
    [PANEL_BAR]: { ...unseen },
  },
  body: {
    display: 'grid',
    gap: 12,
    '& > *': { minWidth: 0 },
    [PANEL_BAR]: {
      padding: '4px 12px 12px',
      '&[data-folded]': { display: 'none' },
    },
  },
  mend: { margin: '0 0 8px', fontSize: 14, lineHeight: '20px' },
  foot: { color: 'var(--rf-quiet)', fontSize: 13, lineHeight: '18px' },
});

/** The verdict on what is asked for so far, by the engine that judges it again on the server. @internal */
export function VerdictPanel({ policy }: { policy: PolicyState }) {
  const t = useT();
  const classes = useStyles();
  const shared = useControlStyles();
  const { judgement, fix, disabled } = useField();
  const [open, setOpen] = useState(false);
  const title = useId();
  const body = useId();
  const { posture, compliance } = judgement;
  const results = openResults(posture.results);
  const failing = results.filter(result => result.status === 'fail');
  const unknown = results.filter(result => result.status === 'unknown');
  const said = useAnnouncement(
    policy.state === 'loading'
      ? undefined
      : t('panel.announce', {
          verdict: t(`verdict.${posture.verdict}`),
          fact: posture.fact,
          compliance: compliance
            ? complianceLabel(t, compliance)
            : t('panel.complianceUnknown'),
        }),
  );
  const fixButton = ({ check, fixes: [first] }: CheckResult) =>
    first && (
      <Button disabled={disabled} onClick={() => fix(check, title)}>
        <Glyph name="wrench" />
        {first.title}
      </Button>
    );
  return (
    <aside className={classes.root} aria-labelledby={title}>
      <PanelBar
        posture={posture}
        failing={failing.length}
        open={open}
        controls={body}
        onToggle={() => setOpen(!open)}
      />
      <div
        id={body}
        className={classes.body}
        data-folded={open ? undefined : ''}
      >
        <div>
          <p id={title} tabIndex={-1} className={classes.title}>
            {t('panel.title')}
          </p>
          <VerdictSentence posture={posture} size="small" />
        </div>
        <PanelPolicy policy={policy} compliance={compliance} />
        <PanelLanes lanes={posture.lanes} />
        {failing.length > 0 && (
          <div>
            <h4 className={classes.mend}>{t('panel.toMend')}</h4>
            <CheckList results={failing} dense action={fixButton} />
          </div>
        )}
        <UnknownChecks results={unknown} />
        <ServerChecks />
        <p className={classes.foot}>{t('panel.judgedAgain')}</p>
      </div>
      <div className={shared.hidden} role="status" aria-live="polite">
        {said}
      </div>
    </aside>
  );
}
