import { createHash } from 'node:crypto';
import type { Location } from 'sarif';
import type { Spot } from '../../input/document';
import type { Judged } from '../../judge/judge';
import { cleanLine } from '../clean';
import { headingOf } from '../report';

const uriOf = (file: string) =>
  file.split('/').map(encodeURIComponent).join('/');

/** Text in a message: no brackets, which would make a link in it. */
export const messageText = (text: string): string =>
  cleanLine(text).replace(/[\\[\]]/g, '\\$&');

/** Where something stands; a finding needs a line, and gets the first where there is none. */
export function locationOf({ file, line }: Spot, judged?: Judged): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
      region: { startLine: line ?? 1 },
    },
    ...(judged && {
      logicalLocations: [
        {
          fullyQualifiedName: messageText(headingOf(judged)),
          kind: 'resource',
        },
      ],
    }),
  };
}

/** What stays the same of a finding from one run to the next. */
export const fingerprint = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
