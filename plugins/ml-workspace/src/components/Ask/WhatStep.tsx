import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { OTHER_ZONE, zoneOf } from '../../asking';
import { requestRouteRef } from '../../routes';
import { useT } from '../../translation';
import { CheckIcon } from '../icons';
import { Choice } from './Choice';
import { placeId, useAsking } from './context';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3) },
  pair: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
  },
  look: { display: 'flex', gap: 6, alignItems: 'center' },
}));

const TONES = {
  free: ['good', 'pass'],
  looking: ['unknown', 'unknown'],
  unknown: ['unknown', 'unknown'],
  held: ['danger', 'fail'],
  taken: ['danger', 'fail'],
  unfit: ['danger', 'fail'],
} as const;

/** What is known of the name that was typed. */
function NameLine() {
  const t = useT();
  const classes = useStyles();
  const { name } = useAsking();
  const request = useRouteRef(requestRouteRef);
  if (!name) return <>{t('field.nameHint')}</>;
  const [tone, status] = TONES[name.state];
  const requestId = 'requestId' in name ? name.requestId : undefined;
  return (
    <span
      className={classes.look}
      data-tone={tone}
      style={{ color: 'var(--rf-tone)' }}
    >
      <CheckIcon status={status} size={16} />
      <span>
        {t(`ask.name.${name.state}`)}
        {requestId && request && (
          <>
            {', '}
            <Link to={request({ id: requestId })}>{t('ask.name.open')}</Link>
          </>
        )}
      </span>
    </span>
  );
}

/** Where the workspace shall be: a landing zone, or another place. */
function Place() {
  const t = useT();
  const classes = useStyles();
  const { id, answers, say, zones, disabled } = useAsking();
  const offered = zones.state === 'ready' ? zones.value : [];
  const whole = offered.filter(zone => zone.subscriptionId);
  const isGone =
    zones.state === 'ready' &&
    Boolean(answers.zone) &&
    !zoneOf(answers, offered);
  return (
    <>
      {zones.state === 'failure' && (
        <Typography>{t('ask.zonesFailed')}</Typography>
      )}
      {isGone && <Typography role="alert">{t('ask.zoneGone')}</Typography>}
      <Choice
        id={placeId(id, 'zone')}
        label={t('ask.zone')}
        disabled={disabled}
        value={answers.zone === OTHER_ZONE ? 'other' : answers.zone}
        options={[
          ...whole.map(({ name, title, resourceGroup = '', region = '' }) => ({
            value: name,
            label: title ?? name,
            hint: t('ask.zoneIn', { group: resourceGroup, region }),
          })),
          {
            value: 'other',
            label: t('ask.zoneOther'),
            hint: t('ask.zoneOtherHint'),
          },
        ]}
        onChange={zone => say({ zone: zone === 'other' ? OTHER_ZONE : zone })}
      />
      {answers.zone === OTHER_ZONE && (
        <div className={classes.pair}>
          {(
            [
              [
                'subscriptionId',
                'field.subscription',
                'field.subscriptionHint',
              ],
              ['resourceGroup', 'field.resourceGroup', undefined],
              ['region', 'field.region', 'field.regionHint'],
            ] as const
          ).map(([part, label, hint]) => (
            <TextField
              key={part}
              id={placeId(id, part)}
              label={t(label)}
              helperText={hint && t(hint)}
              variant="outlined"
              size="small"
              fullWidth
              autoComplete="off"
              disabled={disabled}
              value={answers[part] ?? ''}
              onChange={({ target }) => say({ [part]: target.value })}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** What it is for: name, team, place and purpose. @internal */
export function WhatStep() {
  const t = useT();
  const classes = useStyles();
  const { id, answers, say, teams, name, disabled } = useAsking();
  const isWrong =
    name?.state === 'taken' ||
    name?.state === 'held' ||
    name?.state === 'unfit';
  return (
    <div className={classes.root}>
      <div className={classes.pair}>
        <TextField
          id={placeId(id, 'name')}
          label={t('field.name')}
          helperText={<NameLine />}
          FormHelperTextProps={
            { component: 'div', 'aria-live': 'polite' } as {}
          }
          error={isWrong}
          variant="outlined"
          fullWidth
          required
          autoComplete="off"
          inputProps={{ spellCheck: false, maxLength: 100 }}
          disabled={disabled}
          value={answers.name ?? ''}
          onChange={({ target }) => say({ name: target.value.trim() })}
        />
        <TextField
          id={placeId(id, 'owner')}
          label={t('ask.owner')}
          helperText={t('ask.ownerHint')}
          variant="outlined"
          fullWidth
          required
          select
          SelectProps={{
            inputProps: { 'aria-label': t('ask.owner') },
            SelectDisplayProps: {
              'aria-labelledby': `${placeId(id, 'owner')}-label`,
            } as {},
          }}
          disabled={disabled}
          value={answers.owner ?? ''}
          onChange={({ target }) => say({ owner: target.value })}
        >
          {[
            ...new Set([...teams, ...(answers.owner ? [answers.owner] : [])]),
          ].map(team => (
            <MenuItem key={team} value={team}>
              {parseEntityRef(team).name}
            </MenuItem>
          ))}
        </TextField>
      </div>
      <Place />
      <TextField
        id={placeId(id, 'purpose')}
        label={t('ask.purpose')}
        helperText={t('ask.purposeHint')}
        variant="outlined"
        fullWidth
        multiline
        minRows={2}
        inputProps={{ maxLength: 2000, dir: 'auto' }}
        disabled={disabled}
        value={answers.purpose ?? ''}
        onChange={({ target }) => say({ purpose: target.value })}
      />
    </div>
  );
}
