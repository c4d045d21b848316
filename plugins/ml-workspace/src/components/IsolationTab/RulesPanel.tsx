import { costDriversOf } from '@ringfence/advice';
import {
  OUTBOUND_RULE_TYPES,
  Posture,
  WorkspaceIsolation,
  readFacts,
} from '@ringfence/engine';
import { useId, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ruleCells, ruleTypeLabel } from '../../labels/rules';
import {
  csvOf,
  RULE_COLUMNS,
  RuleRow,
  ruleRowsOf,
  searchRules,
} from '../../state';
import { Button, CopyButton, Select, TextInput } from '../controls';
import { Glyph } from '../icons';
import { Panel } from '../Panel';
import { Notice } from '../posture';
import { RulesTable } from './RulesTable';
import { T, useT } from '../../translation';

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

const tableOf = (t: T, rows: readonly RuleRow[]) => [
  RULE_COLUMNS.map(column => t(`rules.column.${column}`)),
  ...rows.map(row => {
    const cells = ruleCells(t, row);
    return RULE_COLUMNS.map(column => cells[column]);
  }),
];

function download(text: string, file: string): void {
  const address = URL.createObjectURL(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
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
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const [search, setSearch] = useState('');
  const [type, setType] = useState('');
  const facts = useMemo(() => readFacts(isolation), [isolation]);
  const { own, azure } = useMemo(
    () => ruleRowsOf(facts, posture),
    [facts, posture],
  );
  const firewalls = useMemo(
    () => costDriversOf(facts).filter(driver => FIREWALLS.test(driver.id)),
    [facts],
  );
  const found = searchRules(own ?? [], { search, type });
  return (
    <Panel title={t('rules.title')}>
      {own?.length ? (
        <>
          <div className={classes.tools}>
            <div className={classes.search}>
              <TextInput
                id={`${id}search`}
                label={t('rules.search')}
                value={search}
                onChange={setSearch}
              />
            </div>
            <Select
              id={`${id}type`}
              label={t('rules.column.type')}
              value={type}
              unset={t('rules.allTypes')}
              options={[
                { value: '', label: t('rules.allTypes') },
                ...OUTBOUND_RULE_TYPES.map(value => ({
                  value: value as string,
                  label: ruleTypeLabel(t, value),
                })),
              ]}
              onChange={setType}
            />
            <CopyButton
              label={t('rules.copy')}
              text={() =>
                tableOf(t, found)
                  .map(row => row.join('\t'))
                  .join('\n')
              }
            />
            <Button
              onClick={() =>
                download(csvOf(tableOf(t, found)), t('rules.file'))
              }
            >
              <Glyph name="download" />
              {t('rules.csv')}
            </Button>
          </div>
          <p role="status">
            {found.length === own.length
              ? t('rules.all', { count: own.length })
              : t('rules.shown', {
                  shown: String(found.length),
                  all: String(own.length),
                })}
          </p>
          <RulesTable
            key={`${search}${type}`}
            rows={found}
            caption={t('rules.own')}
            empty={t('rules.noMatch')}
          />
        </>
      ) : (
        <p>{own ? t('rules.none') : t('rules.notKnown')}</p>
      )}
      {azure?.length ? (
        <details className={classes.fold}>
          <summary>{t('rules.azureFold', { count: azure.length })}</summary>
          <RulesTable rows={azure} caption={t('rules.azure')} empty="" />
        </details>
      ) : (
        !azure && <p className={classes.note}>{t('rules.azureNotKnown')}</p>
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
