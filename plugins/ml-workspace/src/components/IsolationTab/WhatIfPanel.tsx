import { WorkspaceIsolation, baselinePolicy } from '@ringfence/engine';
import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useAnnouncement, usePolicy } from '../../hooks';
import { isDecidable } from '../../state/refusedBy';
import { NOTHING_TRIED, whatIf } from '../../state/whatIf';
import { Button, unseen } from '../controls';
import { useButtonStyles } from '../controls/Button';
import { Glyph } from '../icons';
import { Panel } from '../Panel';
import { ChangeLink } from './useChangeLink';
import { WhatIfForm } from './WhatIfForm';
import { WhatIfResult } from './WhatIfResult';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 16, '& > *': { minWidth: 0 } },
  unseen: { ...unseen },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 },
});

/** Tries a change of a workspace on the page, and shows what it would do. Nothing is saved. @internal */
export function WhatIfPanel({
  isolation,
  changeLink,
}: {
  isolation: WorkspaceIsolation;
  changeLink: ChangeLink | undefined;
}) {
  const t = useT();
  const classes = useStyles();
  const button = useButtonStyles();
  const [draft, setDraft] = useState(NOTHING_TRIED);
  const { answer } = usePolicy();
  const policy = answer.state === 'ready' ? answer.value : undefined;
  const outcome = useMemo(
    () => whatIf(isolation, draft, policy ?? baselinePolicy),
    [isolation, draft, policy],
  );
  const { simulation } = outcome;
  const isTouched = draft !== NOTHING_TRIED;
  const { before = simulation.after, after } = simulation;
  const asksAnyway =
    policy !== undefined && !simulation.refusals.length && isDecidable(after);
  const verdicts = {
    after: t(`verdict.${after.verdict}`),
    outcome: t(`whatIf.outcome.${simulation.outcome}`),
  };
  const said = useAnnouncement(
    before.verdict === after.verdict
      ? t('whatIf.stays', verdicts)
      : t('whatIf.becomes', {
          ...verdicts,
          before: t(`verdict.${before.verdict}`),
        }),
  );
  return (
    <Panel title={t('whatIf.title')}>
      <div className={classes.root}>
        <p>{t('whatIf.intro')}</p>
        <WhatIfForm isolation={isolation} draft={draft} onChange={setDraft} />
        <div className={classes.unseen} role="status" aria-live="polite">
          {said}
        </div>
        {isTouched ? (
          <WhatIfResult outcome={outcome} hasPolicy={policy !== undefined} />
        ) : (
          <p>{t('whatIf.untouched')}</p>
        )}
        {isTouched && (
          <div className={classes.acts}>
            {changeLink && (
              <Link
                to={
                  asksAnyway
                    ? changeLink(outcome.isolation, { askAnyway: true })
                    : changeLink(outcome.isolation)
                }
                className={button.root}
                data-look="primary"
              >
                {t(asksAnyway ? 'askAnyway.ask' : 'whatIf.request')}
              </Link>
            )}
            <Button onClick={() => setDraft(NOTHING_TRIED)}>
              <Glyph name="retry" />
              {t('whatIf.reset')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
