import type {
  BrokenKind,
  BrokenLink,
  DumpVerdict,
  VerifiedDump,
  VerifiedLog,
  VerifyOptions,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { cleanLine } from './clean';
import { count } from './report';

/** What a dump was held to, as the command line named it. */
export interface HeldTo extends VerifyOptions {
  /** The file that it was held to. */
  keptIn?: string;
}

const WRONG: Record<BrokenKind, string> = {
  dump: 'broken',
  event: 'broken',
  row: 'changed row',
  content: 'changed content',
  removed: 'removed',
  rewritten: 'rewritten chain',
  log: 'rewritten log',
  checkpoint: 'replaced checkpoint',
  older: 'older state',
};

const place = (what: string, sequence: number | undefined) =>
  sequence ? `${what} ${sequence}` : `before its first ${what}`;

function whereOf({ request, workspace, sequence }: BrokenLink): string {
  if (request) return ` at request ${request}, ${place('event', sequence)}`;
  if (workspace) {
    return ` at workspace ${workspace}, ${place('judgement', sequence)}`;
  }
  return '';
}

function brokenText(file: string, broken: BrokenLink): string[] {
  const { kind, line, expected, found } = broken;
  return [
    cleanLine(`${file}:${line}: ${WRONG[kind]}${whereOf(broken)}`),
    `  Expected  ${cleanLine(expected)}`,
    `  Found     ${cleanLine(found)}`,
  ];
}

/** What the log proves, and what it does not. */
function logText(
  log: VerifiedLog,
  { keys, against, keptIn }: HeldTo,
): string[] {
  const { size, root, covered, signedBy, forgotten } = log;
  const origin = cleanLine(log.origin);
  const since = log.since && cleanLine(log.since);
  const by = cleanLine(signedBy.join(', '));
  const isDevelopment = signedBy.some(name =>
    name.includes('/development-key+'),
  );
  const signed = keys
    ? `  Signed up to entry ${covered} by ${by}`
    : `  Signed up to entry ${covered} by ${by}, which was not checked: give --key`;
  return [
    `  Log ${origin}: ${count(size, 'entry', 'entries')}, root ${root}`,
    ...(covered ? [signed] : ['  Not signed: there is no checkpoint in it']),
    ...(isDevelopment
      ? ['  That is a development key, which whoever runs the portal can read']
      : []),
    ...(since ? [`  The log holds what happened since ${since}`] : []),
    ...(forgotten
      ? [`  ${count(forgotten, 'judgement')} shown once and kept no more`]
      : []),
    against
      ? `  Goes on from ${count(
          against.size,
          'entry',
          'entries',
        )} as kept in ${cleanLine(keptIn ?? '')}`
      : '  Not excluded: that the end was cut off, or an older state restored; give --against',
  ];
}

function intactText(
  file: string,
  verdict: VerifiedDump,
  heldTo: HeldTo,
): string[] {
  const { requests, events, newerTypes, head, log, unbound, unlogged } =
    verdict;
  const size = `${count(requests, 'request')}, ${count(events, 'event')}`;
  return [
    `${cleanLine(file)}: unbroken, ${size}`,
    ...(newerTypes
      ? [
          `  ${count(
            newerTypes,
            'event',
          )} of a type that only a newer version knows`,
        ]
      : []),
    ...(log && unbound
      ? [
          `  ${count(
            unbound,
            'event',
          )} of earlier versions, which bind no owner and no content`,
        ]
      : []),
    ...(log && unlogged
      ? [`  ${count(unlogged, 'event')} not in the log yet`]
      : []),
    ...(head ? [`  Hash over all chains  ${head}`] : []),
    ...(log
      ? logText(log, heldTo)
      : [
          '  A dump of an earlier version, without a log: whoever writes to the database could have written it anew',
        ]),
  ];
}

/** What people read: that a dump is whole and what that proves, or where it first is not. */
export function verifyText(
  file: string,
  verdict: DumpVerdict,
  heldTo: HeldTo = {},
): string {
  const lines = verdict.intact
    ? intactText(file, verdict, heldTo)
    : brokenText(file, verdict);
  return [...lines, ''].join('\n');
}
