import { OfferedSet } from '@ringfence/backstage-plugin-ml-workspace-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { isOffered } from '@ringfence/advice';
import { useT } from '../../translation';
import { CheckIcon, Glyph } from '../icons';
import { useAsking } from './context';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  chip: {
    margin: 0,
    minHeight: 36,
    borderRadius: 18,
    fontSize: theme.typography.body2.fontSize,
    color: 'var(--rf-text)',
    '&&': { background: 'transparent' },
    borderColor: 'var(--rf-edge)',
    '&[aria-pressed="true"]': {
      '&&': { background: 'var(--rf-selected)' },
      borderColor: 'var(--rf-primary)',
      boxShadow: 'inset 0 0 0 1px var(--rf-primary)',
    },
    '& svg': { marginLeft: 8, color: 'var(--rf-link)' },
  },
}));

/** The sets that are offered for the data that was said. @internal */
export function useOfferedSets(): OfferedSet[] {
  const { offer, answers } = useAsking();
  if (offer.state !== 'ready') return [];
  const day = new Date().toISOString().slice(0, 10);
  const { dataClassification } = answers;
  return offer.value.destinationSets.filter(set =>
    isOffered(set, { dataClassification, day }),
  );
}

/** Sets of destinations to choose from, each in one press. @internal */
export function SetChips({ nothing }: { nothing?: boolean }) {
  const t = useT();
  const classes = useStyles();
  const { answers, say, disabled } = useAsking();
  const { sets } = answers;
  const offered = useOfferedSets();
  const toggle = (name: string) =>
    say({
      sets: sets?.includes(name)
        ? sets.filter(each => each !== name)
        : [...(sets ?? []), name],
    });
  const chip = (
    name: string,
    label: string,
    isChosen: boolean,
    onClick: () => void,
  ) => (
    <Chip
      key={name}
      className={classes.chip}
      variant="outlined"
      clickable
      disabled={disabled}
      icon={
        isChosen ? (
          <CheckIcon status="pass" size={18} />
        ) : (
          <Glyph name="plus" size={16} />
        )
      }
      label={label}
      aria-pressed={isChosen}
      onClick={onClick}
    />
  );
  return (
    <div className={classes.root}>
      {offered.map(({ name, title }) =>
        chip(name, title, Boolean(sets?.includes(name)), () => toggle(name)),
      )}
      {nothing &&
        chip(
          '',
          t('ask.nothing'),
          sets?.length === 0 && !answers.hosts?.length,
          () => say({ sets: [], hosts: [] }),
        )}
    </div>
  );
}
