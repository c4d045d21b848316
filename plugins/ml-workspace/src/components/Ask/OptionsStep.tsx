import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useT } from '../../translation';
import { Notice } from '../posture';
import { placeId, useAsking } from './context';
import { fitOf, NARROW_OPTIONS, OptionColumn } from './OptionColumn';
import { StillOpen } from './StillOpen';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  options: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
    gridAutoRows: 'auto',
    gap: theme.spacing(1.5, 1),
    [NARROW_OPTIONS]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** Options that stand side by side at first. */
const AT_FIRST = 4;

const RANK = { yes: 0, unknown: 1, policy: 2, no: 3 } as const;

/** The options side by side, the proposed one chosen. @internal */
export function OptionsStep() {
  const t = useT();
  const classes = useStyles();
  const { id, comparison, option } = useAsking();
  const [all, setAll] = useState(false);
  if (!comparison) return <StillOpen />;
  const { options, recommendation } = comparison;
  const proposed =
    recommendation.outcome === 'none' ? undefined : recommendation.option;
  const sorted = [...options].sort(
    (a, b) =>
      Number(b.id === proposed) - Number(a.id === proposed) ||
      RANK[fitOf(a)] - RANK[fitOf(b)] ||
      b.level - a.level,
  );
  const isShown = (index: number, which: string) =>
    all || index < AT_FIRST || which === option?.id;
  const shown = sorted.filter((each, index) => isShown(index, each.id));
  const more = sorted.length - shown.length;
  return (
    <div className={classes.root}>
      <Typography>{t('ask.optionsText')}</Typography>
      {recommendation.outcome === 'none' && (
        <Notice tone="warning" glyph="warning">
          {t('ask.noOption', { reason: recommendation.contradiction.sentence })}
        </Notice>
      )}
      <ol
        id={placeId(id, 'options')}
        tabIndex={-1}
        className={classes.options}
        aria-label={t('ask.options')}
      >
        {shown.map(each => (
          <OptionColumn key={each.id} option={each} />
        ))}
      </ol>
      {more > 0 && (
        <div>
          <Button color="primary" onClick={() => setAll(true)}>
            {t('ask.moreOptions', { count: more })}
          </Button>
        </div>
      )}
    </div>
  );
}
