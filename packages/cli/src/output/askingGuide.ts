import { AskingGuide, GuideProblem } from '@ringfence/advice';
import { cleanLine } from './clean';

type Guide<K extends keyof AskingGuide> = [string, AskingGuide[K][string]];

/** A line under a heading; what an organisation wrote may hold anything. */
const line = (indent: string, text: string) => `${indent}${cleanLine(text)}`;

const setLines = ([name, set]: Guide<'destinationSets'>) => {
  const { title, hosts, class: cls, owner, source, tiers, expires } = set;
  const limits = [
    tiers && `for ${tiers.join(' and ')} data`,
    expires && `until ${expires}`,
  ].filter(Boolean);
  return [
    line('  ', [`${name}: ${title}`, cls, `of ${owner}`, ...limits].join(', ')),
    line('    ', hosts.join(', ')),
    line('    ', `${source.title} (${source.date}): ${source.url}`),
  ];
};

const presetLine = ([name, { title, about }]: Guide<'presets'>) =>
  line('  ', `${name}: ${title}. ${about}`);

/** What people read of an asking guide: sets, presets, and what leads nowhere. */
export const askingGuideText = (
  { destinationSets, presets }: AskingGuide,
  problems: readonly GuideProblem[],
): string =>
  `\n${[
    'Destination sets',
    ...Object.entries(destinationSets).flatMap(setLines),
    'Presets',
    ...Object.entries(presets).map(presetLine),
    ...problems.map(({ pointer, message }) =>
      line('', `Cannot be used: ${pointer}: ${message}`),
    ),
  ].join('\n')}\n`;
