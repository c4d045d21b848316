import { withoutHidden } from '../escaped';

const byBytes = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map(byte => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');

/**
 * A text as one word of a script, whatever is in it. Nothing in single quotes means
 * anything to a shell; what nobody would see there is written by its bytes.
 *
 * @internal
 */
export function quoted(text: string): string {
  const shown = withoutHidden(text, byBytes);
  if (shown === text) return `'${text.replace(/'/g, `'\\''`)}'`;
  const escaped = text.replace(/['\\]/g, character => `\\${character}`);
  return `$'${withoutHidden(escaped, byBytes)}'`;
}
