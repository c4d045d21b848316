import { WRITTEN_DIALECTS, WrittenDialect } from '@ringfence/dialects';
import { tierOf } from '@ringfence/engine';
import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { departuresOf } from '../../asking';
import { classificationLabel, tierLabel } from '../../labels/posture';
import { T, useT } from '../../translation';
import { Select } from '../controls';
import { FilesPreview } from '../Files/FilesPreview';
import { PanelPolicy } from '../IsolationField/PanelPolicy';
import { LaneStrip, VerdictSentence } from '../posture';
import { Asking, placeId, useAsking } from './context';
import { StillOpen } from './StillOpen';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
  part: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
  title: { ...theme.typography.h6, margin: 0 },
  columns: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  },
  departure: {
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    padding: theme.spacing(1, 0),
    borderTop: '1px solid var(--rf-hairline)',
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  label: { color: 'var(--rf-quiet)' },
  steps: {
    paddingLeft: 20,
    '& > li': { listStyle: 'decimal', padding: '2px 0' },
  },
  list: { paddingLeft: 20, '& > li': { listStyle: 'disc' } },
  box: {
    padding: theme.spacing(1.5),
    border: '1px solid var(--rf-edge)',
    borderRadius: theme.shape.borderRadius,
    scrollMarginTop: 96,
  },
}));

function Part({
  title,
  children,
}: {
  title: string;
  children: React.ReactNode;
}) {
  const classes = useStyles();
  return (
    <section className={classes.part}>
      <h4 className={classes.title}>{title}</h4>
      {children}
    </section>
  );
}

/** What differs from the golden path: now, then, and why it matters. */
function Departures({ asking }: { asking: Asking }) {
  const t = useT();
  const classes = useStyles();
  const { judgement, policy } = asking;
  if (!judgement || !policy) return null;
  const { posture, isolation } = judgement;
  const departures = departuresOf(posture, isolation, policy);
  if (!departures.length) {
    return <Typography>{t('ask.noDepartures')}</Typography>;
  }
  return (
    <div>
      {departures.map(({ boundary, now, then, why }) => (
        <div key={boundary}>
          <Typography variant="subtitle2" component="h5">
            {t(`boundary.${boundary}`)}
          </Typography>
          <div className={classes.departure}>
            {(
              [
                ['ask.now', now],
                ['ask.then', then],
                ['ask.why', why],
              ] as const
            ).map(([label, items]) => (
              <div key={label}>
                <div className={classes.label}>{t(label)}</div>
                {items.length
                  ? items.map(item => <div key={item}>{item}</div>)
                  : '–'}
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Who decides, as policy says of the data. */
function decides(t: T, { policy, answers, judgement }: Asking): string {
  const tier = policy && tierOf(policy, answers.dataClassification);
  if (judgement?.compliance && judgement.compliance.meets !== 'yes') {
    return t('ask.happens.exception');
  }
  const approval = tier?.tier.approval ?? 'manual';
  if (approval === 'automatic') return t('ask.happens.automatic');
  if (approval === 'manual') return t('ask.happens.person');
  const { count, groups } = approval;
  return t('ask.happens.people', { count, groups: groups.join(', ') });
}

/** What nobody can undo, to be ticked. */
function OneWay({ asking }: { asking: Asking }) {
  const t = useT();
  const classes = useStyles();
  const { id, oneWay, answers, say, disabled } = asking;
  if (!oneWay.length) return null;
  const understood = answers.understood ?? [];
  return (
    <div className={classes.box} id={placeId(id, 'oneWay')} tabIndex={-1}>
      <ul className={classes.list}>
        {oneWay.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            disabled={disabled}
            checked={oneWay.every(text => understood.includes(text))}
            onChange={(_, isTicked) =>
              say({ understood: isTicked ? [...oneWay] : [] })
            }
          />
        }
        label={t('ask.oneWay')}
      />
    </div>
  );
}

/** Asks for a decision all the same, where policy refuses what is asked for. */
function Anyway({ asking }: { asking: Asking }) {
  const t = useT();
  const classes = useStyles();
  const { id, judgement, answers, say, disabled } = asking;
  const { compliance, posture } = judgement ?? {};
  const isRefused = compliance !== undefined && compliance.meets !== 'yes';
  if (!isRefused || posture?.verdict === 'invalid') return null;
  return (
    <div className={classes.box} id={placeId(id, 'anyway')} tabIndex={-1}>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            disabled={disabled}
            checked={Boolean(answers.askAnyway)}
            onChange={(_, askAnyway) => say({ askAnyway })}
          />
        }
        label={t('askAnyway.ask')}
      />
      <Typography variant="body2">{t('askAnyway.hint')}</Typography>
    </div>
  );
}

function Files({ asking }: { asking: Asking }) {
  const t = useT();
  const { id, answers, judgement, disabled } = asking;
  const [dialect, setDialect] = useState<WrittenDialect>();
  return (
    <>
      <Select
        id={placeId(id, 'dialect')}
        label={t('files.writtenAs')}
        disabled={disabled}
        value={dialect}
        options={WRITTEN_DIALECTS.map(value => ({
          value,
          label: t(`files.dialect.${value}`),
        }))}
        unset={t('files.unset')}
        onChange={setDialect}
      />
      {dialect && (
        <FilesPreview
          choice={{
            dialect,
            ...(answers.zone && { landingZone: answers.zone }),
          }}
          asked={{
            isolation: judgement?.isolation,
            owner: answers.owner,
            description: answers.purpose,
          }}
          source="isolation"
        />
      )}
    </>
  );
}

/** What is asked for, what it costs, what cannot be undone, and who decides. @internal */
export function ReviewStep() {
  const t = useT();
  const classes = useStyles();
  const asking = useAsking();
  const { judgement, policy, answers, costs } = asking;
  if (!judgement) return <StillOpen />;
  const { posture, compliance } = judgement;
  const tier = policy && tierOf(policy, answers.dataClassification);
  return (
    <div className={classes.root}>
      <VerdictSentence posture={posture}>
        {classificationLabel(t, answers.dataClassification)}
        {tier && `: ${tierLabel(t, tier.tier)}`}
        <PanelPolicy
          policy={{ state: policy ? 'ready' : 'loading', retry: () => {} }}
          compliance={compliance}
        />
      </VerdictSentence>
      <LaneStrip lanes={posture.lanes} />
      <Anyway asking={asking} />
      <OneWay asking={asking} />
      <div className={classes.columns}>
        <Part title={t('ask.happensNext')}>
          <ol className={classes.steps}>
            <li>{t('ask.happens.judged')}</li>
            <li>
              <b>{decides(t, asking)}</b>
            </li>
            <li>{t('ask.happens.entity')}</li>
            <li>{t('ask.happens.built')}</li>
          </ol>
        </Part>
        <Part title={t('ask.cost')}>
          <ul className={classes.list}>
            {(costs.length ? costs : [t('ask.none')]).map(cost => (
              <li key={cost}>{cost}</li>
            ))}
          </ul>
        </Part>
      </div>
      <Part title={t('ask.departures')}>
        <Departures asking={asking} />
      </Part>
      <Part title={t('ask.files')}>
        <Files asking={asking} />
      </Part>
    </div>
  );
}
