import { cell } from '@ringfence/engine/internal';
import { needFacts, NeedId } from '../needFacts';
import { CLIENTS, Needs } from '../needs';
import { OPTION_IDS } from '../ways';
import { markdownTable } from './markdown';
import { COLUMNS, compareFor } from './ordinary';

interface Row {
  label: string;
  needs: Needs;
}

const labelOf = (id: NeedId) => needFacts[id].label;

const rowOf = (id: NeedId, needs: Needs): Row => ({
  label: labelOf(id),
  needs,
});

/** Needs that are either there or not. */
const FLAGS = [
  'any-host',
  'on-premises-https',
  'on-premises-other',
  'non-azure',
  'managed-online-endpoints',
  'serverless-spark',
  'foundation-models',
  'no-code-mlflow',
  'aks',
  'network-logs',
  'own-appliance',
  'existing-network',
] as const satisfies readonly NeedId[];

const HOSTS = ['files.example.org'];
const NO_FIREWALL: Needs = { avoid: ['firewall-cost'] };

/** Each need alone; not to pay for a firewall also with hosts, which bring one. */
const ROWS: readonly Row[] = [
  ...CLIENTS.map(client => rowOf(`clients-${client}`, { clients: [client] })),
  rowOf('packages', { packages: ['PythonPackages'] }),
  rowOf('hosts', { hosts: HOSTS }),
  rowOf('storage-hosts', { hosts: ['others.blob.core.windows.net'] }),
  ...FLAGS.map(id => rowOf(id, { [needFacts[id].field]: true })),
  {
    label: `${labelOf('avoid-firewall-cost')}, and no host is listed`,
    needs: NO_FIREWALL,
  },
  {
    label: `${labelOf('avoid-firewall-cost')}, and ${labelOf('hosts')}`,
    needs: { ...NO_FIREWALL, hosts: HOSTS },
  },
  rowOf('avoid-network-upkeep', { avoid: ['network-upkeep'] }),
  rowOf('avoid-late-features', { avoid: ['late-features'] }),
];

const capital = (words: string) => words[0].toUpperCase() + words.slice(1);

/** Which options meet which needs. @internal */
export const needsTable = (): string =>
  markdownTable(
    ['Need', ...OPTION_IDS.map(id => COLUMNS[id])],
    ROWS.map(({ label, needs }) => [
      cell(capital(label)),
      ...compareFor(needs).options.map(({ fits }) => fits),
    ]),
  );
