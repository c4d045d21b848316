import { useEffect } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  hasNetwork,
  isInNetwork,
  NetworkZone,
  setNetworkZone,
  zoneOfNetwork,
} from '../../form';
import { useLandingZones } from '../../hooks';
import { useT } from '../../translation';
import { Select } from '../controls';
import { idOf, useField } from './context';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 18, overflowWrap: 'anywhere' },
  note: { color: 'var(--rf-quiet)' },
});

/** What becomes of each virtual network of a landing zone. */
function Networks({ zone }: { zone: NetworkZone }) {
  const t = useT();
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {(zone.customNetwork.virtualNetworks ?? []).map(
        ({ name = '', addressSpace = [], subnets = [] }) => {
          const stands = zone.standingNetworks?.includes(name);
          const network = { network: name, ranges: addressSpace.join(', ') };
          const names = subnets.map(subnet => subnet.name ?? '').join(', ');
          return (
            <li key={name}>
              {stands
                ? t('field.networkStands', network)
                : t('field.networkMade', network)}
              {names && `, ${t('field.networkSubnets', { subnets: names })}`}
            </li>
          );
        },
      )}
    </ul>
  );
}

/** Puts the workspace into the network of a landing zone, where there is one that has any. @internal */
export function NetworkChoice({
  preset,
}: {
  /** The landing zone to begin with. */
  preset?: string;
}) {
  const t = useT();
  const classes = useStyles();
  const { id, isolation, change, disabled } = useField();
  const answer = useLandingZones();
  const zones = answer.state === 'ready' ? answer.value.filter(hasNetwork) : [];
  const chosen = zoneOfNetwork(isolation, zones);
  const isBlank = !isInNetwork(isolation);
  const first = isBlank ? zones.find(({ name }) => name === preset) : undefined;
  useEffect(() => {
    if (first && !disabled) change(current => setNetworkZone(current, first));
  }, [first, disabled, change]);
  if (answer.state === 'failure') {
    return <p className={classes.note}>{t('files.zonesFailed')}</p>;
  }
  if (zones.length === 0) return null;
  return (
    <div>
      <Select
        id={idOf(id, '/customNetwork')}
        label={t('field.network')}
        hint={t('field.networkHint')}
        disabled={disabled}
        value={chosen?.name}
        options={zones.map(({ name, title }) => ({
          value: name,
          label: title ?? name,
        }))}
        unset={t(isBlank ? 'field.chooseOne' : 'field.networkOther')}
        onChange={name => {
          const zone = zones.find(each => each.name === name);
          if (zone) change(current => setNetworkZone(current, zone));
        }}
      />
      {chosen && <Networks zone={chosen} />}
    </div>
  );
}
