import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  hasDnsZones,
  hasPrivateEndpoint,
  inboundAccess,
  parseAddresses,
  setDnsZones,
  setInboundAccess,
  setPrivateEndpoint,
} from '../../form';
import { inboundOptions } from '../../labels/field';
import { Checkbox, RadioCards, TextArea } from '../controls';
import { idOf, useField, useMessages } from './context';
import { Messages } from './Messages';
import { Section } from './Section';
import { useT } from '../../translation';

const useStyles = makeStyles({ indent: { paddingLeft: 32 } });

const ACCESS = '/inbound/publicNetworkAccess';
const ADDRESSES = '/inbound/ipRules';
const ENDPOINTS = '/inbound/privateEndpoints';

function Addresses() {
  const t = useT();
  const { isolation, change, touch, disabled } = useField();
  const { id, missing, notes, invalid } = useMessages(ADDRESSES);
  const list = isolation.inbound?.ipRules ?? [];
  const [text, setText] = useState(list.join('\n'));
  const shown =
    parseAddresses(text).join() === list.join() ? text : list.join('\n');
  return (
    <TextArea
      id={id}
      label={t('field.addresses')}
      hint={t('field.addressesHint')}
      required
      disabled={disabled}
      invalid={invalid}
      messages={
        <Messages
          missing={missing}
          notes={notes.filter(note => note.status === 'fail')}
          focus={[id]}
        />
      }
      value={shown}
      onChange={next => {
        setText(next);
        change(current =>
          setInboundAccess(current, 'selected', parseAddresses(next)),
        );
      }}
      onBlur={() => touch(ADDRESSES)}
    />
  );
}

function PrivateEndpoint() {
  const t = useT();
  const classes = useStyles();
  const { id: form, facts, change, disabled } = useField();
  const { id, notes } = useMessages(ENDPOINTS);
  const zones = idOf(form, `${ENDPOINTS}/zones`);
  const wanted = hasPrivateEndpoint(facts);
  const ofZones = notes.filter(note => note.check === 'both-dns-zones');
  const others = notes.filter(note => note.check !== 'both-dns-zones');
  return (
    <>
      <Checkbox
        id={id}
        label={t('field.privateEndpoint')}
        hint={t('field.privateEndpointHint')}
        disabled={disabled}
        messages={<Messages notes={others} focus={[id]} />}
        checked={wanted}
        onChange={yes => change(current => setPrivateEndpoint(current, yes))}
      />
      {wanted && (
        <div className={classes.indent}>
          <Checkbox
            id={zones}
            label={t('field.dnsZones')}
            disabled={disabled}
            messages={<Messages notes={ofZones} focus={[zones]} />}
            checked={hasDnsZones(facts)}
            onChange={yes => change(current => setDnsZones(current, yes))}
          />
        </div>
      )}
    </>
  );
}

/** Asks who reaches the workspace: public access, addresses, private endpoint and its zones. @internal */
export function InboundSection() {
  const t = useT();
  const { facts, change, disabled } = useField();
  const { id, notes, invalid } = useMessages(ACCESS);
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const access = inboundAccess(facts);
  return (
    <Section title={t('field.inbound')} about={t('field.inboundText')}>
      <RadioCards
        id={id}
        label={t('field.access')}
        disabled={disabled}
        invalid={invalid}
        messages={<Messages notes={notes} focus={[id]} />}
        value={access}
        options={inboundOptions(t)}
        onChange={next => {
          const typed = facts.inbound?.ipRules ?? [];
          if (access === 'selected') setAddresses(typed);
          change(current => setInboundAccess(current, next, addresses));
        }}
      />
      {access === 'selected' && <Addresses />}
      <PrivateEndpoint />
    </Section>
  );
}
