import { OutboundRule, WorkspaceIsolation, readFacts } from '@ringfence/engine';
import { memo, useId, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { inboundAccess, resourceAccess } from '../../form';
import {
  inboundOptions,
  modeOptions,
  Option,
  resourceOptions,
} from '../../labels/field';
import { WhatIf } from '../../state/whatIf';
import { Button, Select, TextInput } from '../controls';
import { Glyph } from '../icons';
import { T, useT } from '../../translation';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: 8,
    alignItems: 'end',
  },
  change: {
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    justifyContent: 'space-between',
    overflowWrap: 'anywhere',
    '& > span': { minWidth: 0 },
  },
});

function nowHint<TValue extends string>(
  t: T,
  options: readonly Option<TValue>[],
  value: TValue | undefined,
): string {
  const now = options.find(option => option.value === value);
  return now ? t('whatIf.now', { label: now.label }) : t('whatIf.nowNotKnown');
}

const nameOf = (rule: OutboundRule, index: number) =>
  rule.name ?? rule.fqdn ?? rule.serviceTag ?? `${index + 1}`;

interface Props {
  isolation: WorkspaceIsolation;
  draft: WhatIf;
  onChange: (draft: WhatIf) => void;
}

function RuleTries({ isolation, draft, onChange }: Props) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const [host, setHost] = useState('');
  const [rule, setRule] = useState<string>();
  const rules = isolation.outbound?.rules ?? [];
  const { added, removed } = draft;
  const left = rules.flatMap((each, index) =>
    removed.includes(index)
      ? []
      : [{ value: String(index), label: nameOf(each, index) }],
  );
  const addHost = () => {
    const typed = host.trim();
    if (!typed || added.includes(typed)) return;
    onChange({ ...draft, added: [...added, typed] });
    setHost('');
  };
  const tries = [
    ...added.map(each => ({
      label: t('whatIf.added', { host: each }),
      without: { ...draft, added: added.filter(other => other !== each) },
    })),
    ...removed.map(index => ({
      label: t('whatIf.removed', { name: nameOf(rules[index], index) }),
      without: { ...draft, removed: removed.filter(other => other !== index) },
    })),
  ];
  return (
    <>
      <div className={classes.line}>
        <TextInput
          id={`${id}host`}
          label={t('whatIf.host')}
          value={host}
          mono
          onChange={setHost}
        />
        <Button onClick={addHost}>
          <Glyph name="plus" />
          {t('whatIf.addHost')}
        </Button>
      </div>
      {rules.length > 0 && (
        <div className={classes.line}>
          <Select
            id={`${id}rule`}
            label={t('whatIf.rule')}
            value={rule}
            options={left}
            unset={t('whatIf.chooseRule')}
            onChange={setRule}
          />
          <Button
            onClick={() => {
              if (!left.some(({ value }) => value === rule)) return;
              onChange({ ...draft, removed: [...removed, Number(rule)] });
              setRule(undefined);
            }}
          >
            <Glyph name="trash" />
            {t('whatIf.removeRule')}
          </Button>
        </div>
      )}
      {tries.length > 0 && (
        <ul aria-label={t('whatIf.tried')}>
          {tries.map(({ label, without }) => (
            <li key={label} className={classes.change}>
              <span>{label}</span>
              <Button
                inline
                aria-label={t('whatIf.undo', { change: label })}
                onClick={() => onChange(without)}
              >
                {t('whatIf.undoShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Form({ isolation, draft, onChange }: Props) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const modes = modeOptions(t);
  const accesses = inboundOptions(t);
  const storages = resourceOptions(t, 'storage');
  const facts = useMemo(() => readFacts(isolation), [isolation]);
  const now = {
    mode: facts.mode,
    access: inboundAccess(facts),
    storage: resourceAccess(facts, 'storage'),
  };
  return (
    <div className={classes.root}>
      <Select
        id={`${id}mode`}
        label={t('whatIf.mode')}
        hint={nowHint(t, modes, now.mode)}
        value={draft.mode ?? now.mode}
        options={modes}
        unset={t('whatIf.unset')}
        onChange={mode => onChange({ ...draft, mode })}
      />
      <Select
        id={`${id}access`}
        label={t('whatIf.access')}
        hint={nowHint(t, accesses, now.access)}
        value={draft.access ?? now.access}
        options={accesses}
        unset={t('whatIf.unset')}
        onChange={access => onChange({ ...draft, access })}
      />
      {draft.access === 'selected' && (
        <TextInput
          id={`${id}addresses`}
          label={t('whatIf.addresses')}
          hint={t('whatIf.addressesHint')}
          value={draft.addresses ?? ''}
          mono
          onChange={addresses => onChange({ ...draft, addresses })}
        />
      )}
      <Select
        id={`${id}storage`}
        label={t('whatIf.storage')}
        hint={nowHint(t, storages, now.storage)}
        value={draft.storage ?? now.storage}
        options={storages}
        unset={t('whatIf.unset')}
        onChange={storage => onChange({ ...draft, storage })}
      />
      <RuleTries isolation={isolation} draft={draft} onChange={onChange} />
    </div>
  );
}

/** What can be tried, each with what it is now; not drawn again where only the outcome is another. @internal */
export const WhatIfForm = memo(Form);
