import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  OutboundRule,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  inboundAccess,
  isolationModeOf,
  RESOURCE_ACCESS,
  resourceAccess,
} from '../../form';
import {
  INBOUND_OPTIONS,
  MODE_OPTIONS,
  Option,
  RESOURCE_ACCESS_LABELS,
} from '../../labels/field';
import { whatIfStrings } from '../../labels/whatIf';
import { WhatIf } from '../../state/whatIf';
import { Button, Select, TextInput } from '../controls';
import { Glyph } from '../icons';

const STORAGE_OPTIONS = RESOURCE_ACCESS.storage.map(value => ({
  value,
  label: RESOURCE_ACCESS_LABELS[value],
}));

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

const nowHint = <T extends string>(
  options: readonly Option<T>[],
  value: T | undefined,
) =>
  whatIfStrings.now(
    options.find(option => option.value === value)?.label ??
      whatIfStrings.unset,
  );

const nameOf = (rule: OutboundRule, index: number) =>
  rule.name ?? rule.fqdn ?? rule.serviceTag ?? `${index + 1}`;

interface Props {
  isolation: WorkspaceIsolation;
  draft: WhatIf;
  onChange: (draft: WhatIf) => void;
}

function RuleTries({ isolation, draft, onChange }: Props) {
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
      label: whatIfStrings.added(each),
      without: { ...draft, added: added.filter(other => other !== each) },
    })),
    ...removed.map(index => ({
      label: whatIfStrings.removed(nameOf(rules[index], index)),
      without: { ...draft, removed: removed.filter(other => other !== index) },
    })),
  ];
  return (
    <>
      <div className={classes.line}>
        <TextInput
          id={`${id}host`}
          label={whatIfStrings.host}
          value={host}
          mono
          onChange={setHost}
        />
        <Button onClick={addHost}>
          <Glyph name="plus" />
          {whatIfStrings.addHost}
        </Button>
      </div>
      {rules.length > 0 && (
        <div className={classes.line}>
          <Select
            id={`${id}rule`}
            label={whatIfStrings.rule}
            value={rule}
            options={left}
            unset={whatIfStrings.chooseRule}
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
            {whatIfStrings.removeRule}
          </Button>
        </div>
      )}
      {tries.length > 0 && (
        <ul aria-label={whatIfStrings.tried}>
          {tries.map(({ label, without }) => (
            <li key={label} className={classes.change}>
              <span>{label}</span>
              <Button
                inline
                aria-label={whatIfStrings.undo(label)}
                onClick={() => onChange(without)}
              >
                {whatIfStrings.undoShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What can be tried, each with what it is now. @internal */
export function WhatIfForm({ isolation, draft, onChange }: Props) {
  const classes = useStyles();
  const id = useId();
  const now = {
    mode: isolationModeOf(isolation),
    access: inboundAccess(isolation),
    storage: resourceAccess(isolation, 'storage'),
  };
  return (
    <div className={classes.root}>
      <Select
        id={`${id}mode`}
        label={whatIfStrings.mode}
        hint={nowHint(MODE_OPTIONS, now.mode)}
        value={draft.mode ?? now.mode}
        options={MODE_OPTIONS}
        unset={whatIfStrings.unset}
        onChange={mode => onChange({ ...draft, mode })}
      />
      <Select
        id={`${id}access`}
        label={whatIfStrings.access}
        hint={nowHint(INBOUND_OPTIONS, now.access)}
        value={draft.access ?? now.access}
        options={INBOUND_OPTIONS}
        unset={whatIfStrings.unset}
        onChange={access => onChange({ ...draft, access })}
      />
      {draft.access === 'selected' && (
        <TextInput
          id={`${id}addresses`}
          label={whatIfStrings.addresses}
          hint={whatIfStrings.addressesHint}
          value={draft.addresses ?? ''}
          mono
          onChange={addresses => onChange({ ...draft, addresses })}
        />
      )}
      <Select
        id={`${id}storage`}
        label={whatIfStrings.storage}
        hint={nowHint(STORAGE_OPTIONS, now.storage)}
        value={draft.storage ?? now.storage}
        options={STORAGE_OPTIONS}
        unset={whatIfStrings.unset}
        onChange={storage => onChange({ ...draft, storage })}
      />
      <RuleTries isolation={isolation} draft={draft} onChange={onChange} />
    </div>
  );
}
