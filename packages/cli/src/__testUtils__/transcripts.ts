/** One command that a page of the documentation shows, with what it is said to print. */
export interface Transcript {
  /** Where it stands, as `docs/page.md:12`. */
  place: string;
  /** The arguments behind the name of the program. */
  args: string[];
  /** What the page shows, paragraph by paragraph; `...` stands for any that are left out. */
  shown: string;
}

const BLOCK = /^```console\n([^]*?)^```$/gm;
const COMMAND = /^\$ ((?:[^\n]*\\\n)*[^\n]*)\n/gm;
const PROGRAMS = ['ml-workspace', 'npm run --silent ml-workspace --'];
const WORD = /'([^']*)'|(\S+)/g;
const LEFT_OUT = '...';

const argsOf = (command: string): string[] | undefined => {
  const line = command.replace(/\s*\\\n\s*/g, ' ');
  const program = PROGRAMS.find(name => line.startsWith(`${name} `));
  return program === undefined
    ? undefined
    : [...line.slice(program.length).matchAll(WORD)].map(
        ([, quoted, plain]) => quoted ?? plain,
      );
};

/** Calls back for each command of a page and puts what it gives in place of the output. */
function eachTranscript(
  page: string,
  text: string,
  told: (transcript: Transcript) => string,
): string {
  return text.replace(BLOCK, (block, inside: string, from: number) => {
    const commands = [...inside.matchAll(COMMAND)];
    if (!commands.length) return block;
    const ends = [...commands.slice(1).map(({ index }) => index), undefined];
    const mended = commands.map(({ 0: head, 1: command, index }, at) => {
      const shown = inside.slice(index + head.length, ends[at]);
      const args = argsOf(command);
      const line = text.slice(0, from).split('\n').length + 1;
      return (
        head +
        (args
          ? told({
              place: `${page}:${
                line + inside.slice(0, index).split('\n').length - 1
              }`,
              args,
              shown,
            })
          : shown)
      );
    });
    return `\`\`\`console\n${mended.join('')}\`\`\``;
  });
}

/** Every command line of ours that a page shows. */
export function transcriptsOf(page: string, text: string): Transcript[] {
  const found: Transcript[] = [];
  eachTranscript(page, text, transcript => {
    found.push(transcript);
    return transcript.shown;
  });
  return found;
}

/** The page with each output replaced by what `printed` gives for its command. */
export const withOutputs = (
  page: string,
  text: string,
  printed: (transcript: Transcript) => string,
): string => eachTranscript(page, text, printed);

const paragraphs = (text: string): string[] => text.trimEnd().split(/\n\n+/);
const nameOf = (paragraph: string): string => paragraph.split(/[:\n]/)[0];

/**
 * What a page would have to show of an output: all of it, or, where it leaves
 * paragraphs out, those that begin as the shown ones do.
 */
export function asShown(printed: string, shown: string): string {
  if (!paragraphs(shown).includes(LEFT_OUT)) return `${printed.trimEnd()}\n`;
  let rest = paragraphs(printed);
  const kept = paragraphs(shown).map((paragraph, index, all) => {
    if (paragraph === LEFT_OUT) return LEFT_OUT;
    const at = rest.findIndex(one => nameOf(one) === nameOf(paragraph));
    const follows = all[index - 1] !== LEFT_OUT;
    if (at < 0 || (follows && at > 0)) {
      return `(nothing begins with "${nameOf(paragraph)}" here any more)`;
    }
    const found = rest[at];
    rest = rest.slice(at + 1);
    return found;
  });
  if (kept.at(-1) !== LEFT_OUT) kept.push(...rest);
  return `${kept.join('\n\n')}\n`;
}
