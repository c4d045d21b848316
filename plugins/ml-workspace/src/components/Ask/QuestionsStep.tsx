import { CLIENTS, SERVINGS } from '@ringfence/advice';
import { OfferedPreset } from '@ringfence/backstage-plugin-ml-workspace-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { Client } from '../../asking';
import { tiersInOrder } from '../../form';
import { capital, tierLabel } from '../../labels/posture';
import { useT } from '../../translation';
import { Choice } from './Choice';
import { placeId, useAsking } from './context';
import { PasteHosts } from './PasteHosts';
import { SetChips } from './SetChips';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3) },
  presets: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'center',
  },
  fetch: { display: 'grid', gap: theme.spacing(1.5), scrollMarginTop: 96 },
  title: { fontWeight: 700 },
}));

/** Clients in the order in which most people are one. */
const CLIENT_ORDER: readonly Client[] = [
  'virtual-network',
  ...CLIENTS.filter(client => client !== 'virtual-network').reverse(),
];

/** Answers that can be taken over in one go. */
function Presets() {
  const t = useT();
  const classes = useStyles();
  const { offer, say, policy, disabled } = useAsking();
  const presets = offer.state === 'ready' ? offer.value.presets : [];
  const tiers = policy && Object.keys(policy.tiers);
  const fitting = presets.filter(
    ({ dataClassification: tier }) => !tier || !tiers || tiers.includes(tier),
  );
  if (!fitting.length) return null;
  const take = (preset: OfferedPreset) => {
    const { dataClassification, clients, sets, serving } = preset;
    say({
      ...(dataClassification && { dataClassification }),
      ...(clients && { client: clients[0] }),
      ...(sets && { sets }),
      ...(serving && { serving }),
    });
  };
  return (
    <div className={classes.presets}>
      <Typography>{t('ask.preset')}</Typography>
      {fitting.map(preset => (
        <Button
          key={preset.name}
          variant="outlined"
          size="small"
          disabled={disabled}
          title={preset.about}
          onClick={() => take(preset)}
        >
          {preset.title}
        </Button>
      ))}
    </div>
  );
}

/** Four plain questions, none of them answered beforehand. @internal */
export function QuestionsStep() {
  const t = useT();
  const classes = useStyles();
  const { id, answers, say, offer, policy, disabled } = useAsking();
  return (
    <div className={classes.root}>
      <Presets />
      <Choice
        id={placeId(id, 'sensitive')}
        label={t('ask.question.sensitive')}
        disabled={disabled}
        value={answers.dataClassification}
        options={(policy ? tiersInOrder(policy) : []).map(([value, tier]) => ({
          value,
          label: capital(value),
          hint: tierLabel(t, tier),
        }))}
        onChange={dataClassification => say({ dataClassification })}
      />
      <Choice
        id={placeId(id, 'client')}
        label={t('ask.question.client')}
        disabled={disabled}
        value={answers.client}
        options={CLIENT_ORDER.map(value => ({
          value,
          label: t(`ask.client.${value}`),
          hint: t(`ask.clientHint.${value}`),
        }))}
        onChange={client => say({ client })}
      />
      {answers.client === 'listed-addresses' && (
        <TextField
          id={placeId(id, 'addresses')}
          label={t('field.addresses')}
          helperText={t('field.addressesHint')}
          variant="outlined"
          fullWidth
          multiline
          minRows={2}
          maxRows={8}
          disabled={disabled}
          value={answers.addresses ?? ''}
          onChange={({ target }) => say({ addresses: target.value })}
        />
      )}
      <section
        className={classes.fetch}
        id={placeId(id, 'fetch')}
        tabIndex={-1}
        aria-labelledby={`${placeId(id, 'fetch')}-title`}
      >
        <div>
          <Typography
            variant="subtitle1"
            component="h3"
            className={classes.title}
            id={`${placeId(id, 'fetch')}-title`}
          >
            {t('ask.question.fetch')}
          </Typography>
          <Typography variant="body2">{t('ask.fetchHint')}</Typography>
        </div>
        {offer.state === 'failure' && (
          <Typography>{t('ask.offerFailed')}</Typography>
        )}
        <SetChips nothing />
        <PasteHosts label={t('ask.anotherHost')} />
      </section>
      <Choice
        id={placeId(id, 'serving')}
        label={t('ask.question.serving')}
        disabled={disabled}
        value={answers.serving}
        options={SERVINGS.map(value => ({
          value,
          label: t(`ask.serving.${value}`),
          hint: t(`ask.servingHint.${value}`),
        }))}
        onChange={serving => say({ serving })}
      />
    </div>
  );
}
