import {
  ISOLATION_MODES,
  VERDICT_LABELS,
  baselinePolicy,
} from '@ringfence/engine';
import { cell } from '@ringfence/engine/internal';
import { modeTransition } from '../../simulate/transitions';
import { OPTION_IDS, options } from '../ways';
import { linkTo, markdownTable } from './markdown';
import { COLUMNS, compareFor } from './ordinary';

const COLUMN_TITLES = OPTION_IDS.map(id => COLUMNS[id]);

/** What each option is. @internal */
export const optionTable = (): string =>
  markdownTable(
    ['Option', 'In the tables', 'What it is'],
    OPTION_IDS.map(id => [
      cell(options[id].title),
      COLUMNS[id],
      cell(options[id].summary),
    ]),
  );

/** What each option reaches, and for which data the baseline policy takes it. @internal */
export function verdictTable(): string {
  const tiers = Object.keys(baselinePolicy.tiers);
  const byTier = tiers.map(
    dataClassification => compareFor({ dataClassification }).options,
  );
  const withHost = compareFor({ hosts: ['files.example.org'] }).options;
  return markdownTable(
    ['Option', 'Verdict', 'With a host of others let out', ...tiers],
    compareFor().options.map(({ id, verdict }, index) => [
      COLUMNS[id],
      VERDICT_LABELS[verdict],
      VERDICT_LABELS[withHost[index].verdict],
      ...byTier.map(each =>
        each[index].compliance.meets === 'yes' ? 'yes' : 'no',
      ),
    ]),
  );
}

/** What each option makes Azure bill, and how many addresses it takes. @internal */
export function costTable(): string {
  const compared = compareFor({
    packages: ['PythonPackages'],
    managedOnlineEndpoints: true,
  }).options;
  const titles = new Map(
    compared.flatMap(({ costs }) => costs.map(({ id, title }) => [id, title])),
  );
  return markdownTable(
    ['Billed', ...COLUMN_TITLES],
    [
      ...[...titles].map(([id, title]) => [
        cell(title),
        ...compared.map(({ costs }) => {
          const cost = costs.find(each => each.id === id);
          return cost ? String(cost.count ?? 'yes') : 'no';
        }),
      ]),
      [
        'Addresses of your networks',
        ...compared.map(({ addresses }) => String(addresses.needed)),
      ],
    ],
  );
}

/** What can follow each isolation mode. @internal */
export const laterTable = (): string =>
  markdownTable(
    ['From', 'To', 'Is', 'Why', 'Source and date'],
    ISOLATION_MODES.flatMap(from =>
      ISOLATION_MODES.filter(to => to !== from).map(to => {
        const { kind, because, source, disputed } = modeTransition(from, to);
        return [
          `\`${from}\``,
          `\`${to}\``,
          `${kind.replace('-', ' ')}${disputed ? ', disputed' : ''}`,
          cell(because),
          linkTo(source),
        ];
      }),
    ),
  );
