import { makeStyles } from '@material-ui/core/styles';
import { PicturePathKind } from '../../picture/picture';
import { Tone } from '../../theme/tokens';
import { useDiagramStyles } from './styles';
import { useT } from '../../translation';

const TONES: Partial<Record<PicturePathKind, Tone>> = {
  private: 'good',
  public: 'danger',
  unknown: 'unknown',
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    color: 'var(--rf-quiet)',
    fontSize: 12,
    '& li': { display: 'flex', alignItems: 'center', gap: 8 },
  },
});

/** What each kind of line means. @internal */
export function Legend({
  kinds,
  hasWitness,
}: {
  kinds: readonly PicturePathKind[];
  /** Some way is drawn as the one that makes a boundary what it is. */
  hasWitness: boolean;
}) {
  const t = useT();
  const classes = useStyles();
  const drawn = useDiagramStyles();
  return (
    <ul className={classes.root} aria-label={t('diagram.legend')}>
      {kinds.map(kind => (
        <li key={kind} data-tone={TONES[kind]}>
          <svg width="44" height="16" aria-hidden="true" focusable="false">
            <path className={drawn.path} data-kind={kind} d="M1 8h38" />
            {kind === 'refused' && (
              <path className={drawn.end} data-kind={kind} d="M40 1v14" />
            )}
          </svg>
          {t(`diagram.path.${kind}`)}
        </li>
      ))}
      {hasWitness && (
        <li>
          <svg width="44" height="16" aria-hidden="true" focusable="false">
            <g data-witness>
              <path className={drawn.path} d="M1 8h38" />
            </g>
          </svg>
          {t('diagram.witness')}
        </li>
      )}
    </ul>
  );
}
