import type { DumpVerdict } from '@ringfence/backstage-plugin-ml-workspace-common';
import { cleanLine } from './clean';
import { count } from './report';

/** What people read: that a dump is whole, or where it first is not. */
export function verifyText(file: string, verdict: DumpVerdict): string {
  if (!verdict.intact) {
    const { line, request, sequence, expected, found } = verdict;
    const where = request
      ? `request ${request}, ${
          sequence ? `event ${sequence}` : 'before its first event'
        }`
      : 'outside any request';
    return [
      cleanLine(`${file}:${line}: broken at ${where}`),
      `  Expected  ${cleanLine(expected)}`,
      `  Found     ${cleanLine(found)}`,
      '',
    ].join('\n');
  }
  const { requests, events, newerTypes, head } = verdict;
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
    ...(head ? [`  Hash over all chains  ${head}`] : []),
    '',
  ].join('\n');
}
