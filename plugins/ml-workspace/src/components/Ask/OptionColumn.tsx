import { ComparedOption } from '@ringfence/advice';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { T, useT } from '../../translation';
import { CheckIcon, Glyph } from '../icons';
import { VerdictChip } from '../posture';
import { useAsking } from './context';

/** Below this width the columns become rows of their own. @internal */
export const NARROW_OPTIONS = '@container asking (max-width: 699px)';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridRow: 'span 8',
    gridTemplateRows: 'subgrid',
    minWidth: 0,
    padding: theme.spacing(1.5),
    border: '1px solid var(--rf-edge)',
    borderRadius: theme.shape.borderRadius,
    '&[data-misfit]': {
      borderStyle: 'dashed',
      background: 'var(--rf-sunken)',
    },
    '&[data-chosen]': {
      borderColor: 'var(--rf-primary)',
      boxShadow: 'inset 0 0 0 1px var(--rf-primary)',
      background: 'var(--rf-selected)',
    },
    [NARROW_OPTIONS]: {
      gridRow: 'auto',
      gridTemplateRows: 'none',
      gap: theme.spacing(1),
    },
  },
  title: { margin: 0, fontSize: 16, lineHeight: '22px', fontWeight: 700 },
  code: {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    fontSize: 12,
    overflowWrap: 'anywhere',
  },
  row: { fontSize: 13, lineHeight: '18px', overflowWrap: 'anywhere' },
  label: { color: 'var(--rf-quiet)', '[data-chosen] &': { color: 'inherit' } },
  fits: {
    display: 'flex',
    gap: 6,
    alignItems: 'center',
    fontWeight: 700,
    color: 'var(--rf-tone)',
  },
  list: { margin: 0, paddingLeft: 16, '& > li': { listStyle: 'disc' } },
  foot: { alignSelf: 'end', '& button': { width: '100%' } },
}));

const SHOWN = 3;

/** How an option fits, policy and needs together: what people are told first. @internal */
export function fitOf({ fits, compliance, verdict }: ComparedOption) {
  if (fits === 'no') return 'no' as const;
  if (compliance.meets === 'no' || verdict === 'invalid') {
    return 'policy' as const;
  }
  return fits;
}

const MARKS = {
  yes: ['good', 'pass'],
  no: ['danger', 'fail'],
  policy: ['danger', 'fail'],
  unknown: ['unknown', 'unknown'],
} as const;

/** Why an option does not fit, in sentences. */
function reasonsOf({ reasons, compliance }: ComparedOption): string[] {
  const refusing = reasons
    .filter(({ effect }) => effect === 'refuses')
    .map(({ why }) => why);
  const ofPolicy =
    compliance.meets === 'no'
      ? compliance.failing.map(({ message }) => message)
      : [];
  return [...new Set([...refusing, ...ofPolicy])];
}

/** Whether a workspace of this kind can become another one, in a few words. */
function undoOf(t: T, { later }: ComparedOption): string {
  const can = later.filter(
    ({ kind }) => kind === 'allowed' || kind === 'one-way',
  );
  if (can.length === later.length) return t('ask.undo.yes');
  return t(can.length ? 'ask.undo.stricter' : 'ask.undo.no');
}

function Row({ label, items }: { label: string; items: string[] }) {
  const classes = useStyles();
  return (
    <div className={classes.row}>
      <div className={classes.label}>{label}</div>
      {items.length > 1 ? (
        <ul className={classes.list}>
          {items.slice(0, SHOWN).map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : (
        items[0]
      )}
    </div>
  );
}

/** One option: what it gives and takes, in rows that line up with those of the others. @internal */
export function OptionColumn({ option }: { option: ComparedOption }) {
  const t = useT();
  const classes = useStyles();
  const asking = useAsking();
  const { azureNames, comparison, disabled, say } = asking;
  const { id, title, addresses, isolation } = option;
  const isChosen = asking.option?.id === id;
  const { recommendation } = comparison!;
  const isProposed =
    recommendation.outcome !== 'none' && recommendation.option === id;
  const fit = fitOf(option);
  const isMisfit = fit === 'no' || fit === 'policy';
  const [tone, status] = MARKS[fit];
  const none = [t('ask.none')];
  const orNone = (items: string[]) => (items.length ? items : none);
  return (
    <li
      className={classes.root}
      data-chosen={isChosen || undefined}
      data-misfit={isMisfit || undefined}
    >
      <div>
        <h4 className={classes.title}>{title}</h4>
        {azureNames && (
          <Typography className={classes.code}>
            {isolation.outbound?.isolationMode ?? 'Disabled'},{' '}
            {isolation.inbound?.publicNetworkAccess}
          </Typography>
        )}
      </div>
      <div className={classes.row}>
        <div className={classes.fits} data-tone={tone}>
          <CheckIcon status={status} size={18} />
          {t(`ask.fits.${fit}`)}
        </div>
        {isMisfit &&
          reasonsOf(option)
            .slice(0, SHOWN)
            .map(reason => <div key={reason}>{reason}</div>)}
      </div>
      <div className={classes.row}>
        <div className={classes.label}>{t('ask.row.verdict')}</div>
        <VerdictChip verdict={option.verdict} />
      </div>
      <Row
        label={t('ask.row.loses')}
        items={orNone(option.loses.map(({ what }) => what))}
      />
      <Row
        label={t('ask.row.costs')}
        items={orNone(option.costs.map(cost => cost.title))}
      />
      <Row
        label={t('ask.row.addresses')}
        items={[
          t(addresses.atLeast ? 'ask.addressesAtLeast' : 'ask.addresses', {
            number: String(addresses.needed),
          }),
        ]}
      />
      <Row label={t('ask.row.later')} items={[undoOf(t, option)]} />
      <div className={classes.foot}>
        <Button
          variant={isChosen ? 'contained' : 'outlined'}
          color="primary"
          size="small"
          disabled={disabled}
          aria-pressed={isChosen}
          aria-label={t(isMisfit ? 'ask.anywayFor' : 'ask.choose', {
            option: title,
          })}
          startIcon={isChosen ? <Glyph name="right" size={16} /> : undefined}
          onClick={() =>
            say({ option: id, askAnyway: isMisfit, understood: [] })
          }
        >
          {isChosen && t('ask.chosen')}
          {!isChosen && t(isMisfit ? 'ask.anyway' : 'ask.take')}
        </Button>
        {isProposed && (
          <Typography variant="caption" component="div">
            {t('ask.proposed')}
          </Typography>
        )}
      </div>
    </li>
  );
}
