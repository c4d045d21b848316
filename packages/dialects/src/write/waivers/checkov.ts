import { commentLine } from '../escaped';
import { yamlText } from '../yaml/yamlText';
import { namesIn } from './sameFindings';
import { WaiverWriter } from './written';
import { noteOf } from './written';

const LIMITS = [
  'Checkov knows no end of a skip: remove each by its date.',
  'What is skipped is skipped for every resource that is scanned with this file.',
];

/** Skips for Checkov, which has neither ends nor scopes for them: both stand in words. @internal */
export const checkovWriter: WaiverWriter = {
  tool: 'Checkov',
  namesOf: namesIn('checkov'),
  tooWide: ({ about }) =>
    about
      ? 'Checkov would skip it for every resource, and this is for one thing'
      : undefined,
  write: matched => {
    const notes = matched.map(
      ({ waiver, names }) =>
        `${names.join(', ')}: ${commentLine(noteOf(waiver))}`,
    );
    const skipped = [...new Set(matched.flatMap(({ names }) => names))];
    return [
      {
        path: '.checkov.yaml',
        content: yamlText(
          { 'skip-check': skipped },
          [...LIMITS, ...notes].join('\n'),
        ),
      },
    ];
  },
};
