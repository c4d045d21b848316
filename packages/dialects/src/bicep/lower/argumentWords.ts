import { Expression } from '../syntax/tree';

const SECRET = /pass|pwd|secret|token|key$|sas$|credential|connection_?string/i;

const onOneLine = (text: string) => text.replace(/\s+/g, ' ');

/**
 * How the arguments of a module are written, on one line. A text that is called
 * like a secret is left out.
 * @internal
 */
export function argumentWords(
  written: Expression | undefined,
  text: string,
): string {
  const words = ({ start, end }: { start: number; end: number }) =>
    onOneLine(text.slice(start, end));
  if (!written) return '';
  if (written.kind !== 'object') return words(written);
  const members = written.members.map(member => {
    if (member.kind === 'spread') return words(member);
    const { key, value } = member;
    const isSecret = value.kind === 'text' && SECRET.test(key.pieces.join(''));
    return isSecret ? `${words(key)}: …` : words(member);
  });
  return `{ ${members.join(', ')} }`;
}
