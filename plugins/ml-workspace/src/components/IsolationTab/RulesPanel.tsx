import { useId, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  costDriversOf,
  OUTBOUND_RULE_TYPES,
  Posture,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  RULE_COLUMN_LABELS,
  ruleCells,
  ruleStrings,
  ruleTypeLabel,
} from '../../labels/rules';
import {
  csvOf,
  RULE_COLUMNS,
  RuleRow,
  ruleRowsOf,
  searchRules,
} from '../../state';
import { Button, Select, TextInput } from '../controls';
import { Glyph } from '../icons';
import { Panel } from '../Panel';
import { Notice } from '../posture';
import { CopyButton } from './CopyButton';
import { RulesTable } from './RulesTable';

/** Drivers that a rule brings: the firewall that reads host names. */
const FIREWALLS = /^(managed-firewall|own-firewall)/;

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
    alignItems: 'end',
    marginBottom: 12,
  },
  search: { flex: '1 1 200px', maxWidth: 360 },
  fold: {
    marginTop: 12,
    borderTop: '1px solid var(--rf-hairline)',
    '& > summary': {
      minHeight: 36,
      padding: '8px 0',
      cursor: 'pointer',
      color: 'var(--rf-link)',
    },
  },
  note: { marginTop: 12 },
});

const tableOf = (rows: readonly RuleRow[]) => [
  RULE_COLUMNS.map(column => RULE_COLUMN_LABELS[column]),
  ...rows.map(row => {
    const cells = ruleCells(row);
    return RULE_COLUMNS.map(column => cells[column]);
  }),
];

function download(text: string): void {
  const address = URL.createObjectURL(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = ruleStrings.file;
  link.click();
  URL.revokeObjectURL(address);
}

/** What the workspace may reach, rule by rule. @internal */
export function RulesPanel({
  posture,
  isolation,
}: {
  posture: Posture;
  isolation: WorkspaceIsolation;
}) {
  const classes = useStyles();
  const id = useId();
  const [search, setSearch] = useState('');
  const [type, setType] = useState('');
  const { own, azure } = useMemo(
    () => ruleRowsOf(isolation, posture),
    [isolation, posture],
  );
  const firewalls = useMemo(
    () => costDriversOf(isolation).filter(driver => FIREWALLS.test(driver.id)),
    [isolation],
  );
  const found = searchRules(own ?? [], { search, type });
  return (
    <Panel title={ruleStrings.title}>
      {own?.length ? (
        <>
          <div className={classes.tools}>
            <div className={classes.search}>
              <TextInput
                id={`${id}search`}
                label={ruleStrings.search}
                value={search}
                onChange={setSearch}
              />
            </div>
            <Select
              id={`${id}type`}
              label={ruleStrings.type}
              value={type}
              unset={ruleStrings.allTypes}
              options={[
                { value: '', label: ruleStrings.allTypes },
                ...OUTBOUND_RULE_TYPES.map(value => ({
                  value: value as string,
                  label: ruleTypeLabel(value),
                })),
              ]}
              onChange={setType}
            />
            <CopyButton
              label={ruleStrings.copy}
              text={() =>
                tableOf(found)
                  .map(row => row.join('\t'))
                  .join('\n')
              }
            />
            <Button onClick={() => download(csvOf(tableOf(found)))}>
              <Glyph name="download" />
              {ruleStrings.csv}
            </Button>
          </div>
          <p role="status">{ruleStrings.shown(found.length, own.length)}</p>
          <RulesTable
            key={`${search}${type}`}
            rows={found}
            caption={ruleStrings.own}
            empty={ruleStrings.noMatch}
          />
        </>
      ) : (
        <p>{own ? ruleStrings.none : ruleStrings.notKnown}</p>
      )}
      {azure?.length ? (
        <details className={classes.fold}>
          <summary>{ruleStrings.azureFold(azure.length)}</summary>
          <RulesTable rows={azure} caption={ruleStrings.azure} empty="" />
        </details>
      ) : (
        !azure && <p className={classes.note}>{ruleStrings.azureNotKnown}</p>
      )}
      {firewalls.map(driver => (
        <div key={driver.id} className={classes.note}>
          <Notice tone="warning">
            <b>{driver.title}.</b> {driver.because}
          </Notice>
        </div>
      ))}
    </Panel>
  );
}
