import type { WrittenAbout } from '../written';
import { commentLine } from './hcl';

const LINES: [keyof WrittenAbout, string][] = [
  ['description', ''],
  ['request', 'Request: '],
  ['policy', 'Judged under: '],
  ['owner', 'Owner: '],
];

/** What stands above the first file: what it is for, and what it was approved as. @internal */
export function headerOf(workspace: string, about: WrittenAbout): string {
  const lines = LINES.flatMap(([key, words]) => {
    const text = about[key];
    return text === undefined ? [] : [`${words}${commentLine(text)}`];
  });
  return [
    `The Azure Machine Learning workspace ${commentLine(
      workspace,
    )} with all that it needs.`,
    ...lines,
  ]
    .map(line => `# ${line}\n`)
    .join('');
}
