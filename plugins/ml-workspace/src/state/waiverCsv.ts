import { WaiverEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import { csvOf } from './ruleCsv';

const COLUMNS = [
  'state',
  'workspaceName',
  'entityRef',
  'owner',
  'check',
  'title',
  'about',
  'reason',
  'requestedBy',
  'approvedBy',
  'askedAt',
  'from',
  'until',
  'endedAt',
  'endedBy',
  'mendBy',
  'requestId',
  'renews',
  'renewedBy',
] as const satisfies readonly (keyof WaiverEntry)[];

function textOf(value: WaiverEntry[(typeof COLUMNS)[number]]): string {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object'
    ? Object.entries(value).flat().join(' ')
    : value ?? '';
}

/** Waivers as CSV, with every field under its name in the API. @internal */
export const waiverCsv = (entries: readonly WaiverEntry[]): string =>
  csvOf([
    COLUMNS,
    ...entries.map(entry => COLUMNS.map(name => textOf(entry[name]))),
  ]);
