import { LintFinding } from '@ringfence/advice';
import { OfferedSet } from '@ringfence/backstage-plugin-ml-workspace-common';
import { classifyHost, OutboundRule } from '@ringfence/engine';
import { memo } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import { Note } from '../../form';
import { useT } from '../../translation';
import { CheckIcon, Glyph } from '../icons';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: theme.spacing(0.5, 1),
    padding: theme.spacing(1, 0),
    borderTop: '1px solid var(--rf-hairline)',
    fontSize: 13,
    lineHeight: '18px',
  },
  host: {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    fontSize: 13,
    overflowWrap: 'anywhere',
  },
  quiet: { color: 'var(--rf-quiet)' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    alignItems: 'center',
  },
  mark: {
    display: 'inline-flex',
    gap: 6,
    alignItems: 'center',
    fontWeight: 700,
    color: 'var(--rf-tone)',
  },
  way: { textTransform: 'none', padding: '2px 8px', minHeight: 28 },
  remove: { padding: 6, alignSelf: 'start', color: 'var(--rf-quiet)' },
}));

const MARKS = {
  'read-only': ['good', 'pass'],
  'write-capable': ['warning', 'fail'],
  unclassified: ['unknown', 'unknown'],
} as const;

/** What a row shows of its destination. @internal */
export interface DestinationProps {
  rule: OutboundRule;
  set: OfferedSet | undefined;
  mirror: OfferedSet | undefined;
  isToClassify: boolean;
  notes: readonly Note[];
  findings: readonly LintFinding[];
  azureNames: boolean;
  disabled: boolean;
  /** What keeping it leaves at best, where it costs the verdict anything. */
  keeps: string | undefined;
  act: (act: 'remove' | 'mirror' | 'classify', rule: OutboundRule) => void;
}

function PlainDestinationRow({
  rule,
  set,
  mirror,
  isToClassify,
  notes,
  findings,
  azureNames,
  disabled,
  keeps,
  act,
}: DestinationProps) {
  const t = useT();
  const classes = useStyles();
  const { fqdn, name, portRanges, serviceTag, serviceResourceId } = rule;
  const what = fqdn ?? serviceTag ?? serviceResourceId ?? name ?? '';
  const cls = fqdn === undefined ? undefined : classifyHost(fqdn);
  const [tone, status] = MARKS[cls ?? 'read-only'];
  const refused = notes.filter(note => note.refused);
  return (
    <li className={classes.root}>
      <div>
        <div className={classes.line}>
          <span className={classes.host}>{what}</span>
          {set && (
            <span className={classes.quiet}>
              {t('ask.from', { set: set.title, owner: set.owner })}
            </span>
          )}
          {azureNames && (
            <span className={classes.quiet}>
              {[name, rule.type, portRanges].filter(Boolean).join(' · ')}
            </span>
          )}
        </div>
        {cls && (
          <div className={classes.line}>
            <span className={classes.mark} data-tone={tone}>
              <CheckIcon status={status} size={16} />
              {t(`ask.class.${cls}`)}
            </span>
            {cls !== 'read-only' && (
              <>
                {keeps && <span>{keeps}</span>}
                {mirror && (
                  <Button
                    className={classes.way}
                    size="small"
                    color="primary"
                    disabled={disabled}
                    onClick={() => act('mirror', rule)}
                  >
                    {t('ask.mirror', { mirror: mirror.title })}
                  </Button>
                )}
                {cls === 'unclassified' && (
                  <Button
                    className={classes.way}
                    size="small"
                    color="primary"
                    disabled={disabled}
                    aria-pressed={isToClassify}
                    onClick={() => act('classify', rule)}
                  >
                    {t(isToClassify ? 'ask.classified' : 'ask.classify')}
                  </Button>
                )}
              </>
            )}
          </div>
        )}
        {refused.map(note => (
          <div key={note.check} className={classes.line} data-tone="danger">
            <span className={classes.mark}>
              <CheckIcon status="fail" size={16} />
              {t('field.refuses')}
            </span>
            {note.observed}. {t('field.expected', { text: note.expected })}
          </div>
        ))}
        {findings.map(({ rule: id, message }) => (
          <div key={id} className={classes.quiet}>
            {message}
          </div>
        ))}
      </div>
      <IconButton
        className={classes.remove}
        size="small"
        disabled={disabled}
        aria-label={t('ask.remove', { host: what })}
        onClick={() => act('remove', rule)}
      >
        <Glyph name="trash" />
      </IconButton>
    </li>
  );
}

/** One destination: what it is, what may happen to data there, and the ways on. It is drawn again only when something about it changed. @internal */
export const DestinationRow = memo(
  PlainDestinationRow,
  ({ act: _, ...before }, { act: __, ...after }) =>
    JSON.stringify(before) === JSON.stringify(after),
);
