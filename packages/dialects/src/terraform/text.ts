/** A stretch of a text: literal, or an expression that nobody resolved. */
export type Part = string | { readonly of: string };

const MAX_NESTED = 200;

/** Where the expression ends that begins at `from`, past its `${`; -1 where it does not. */
function endOf(text: string, from: number): number {
  const closing: string[] = ['}'];
  for (let at = from; at < text.length; at++) {
    const [char, innermost] = [text[at], closing[closing.length - 1]];
    const isQuoted = innermost === '"';
    if (isQuoted && char === '\\') at += 1;
    else if (char === innermost) {
      closing.pop();
      if (!closing.length) return at;
    } else if (text.startsWith('${', at)) {
      closing.push('}');
      at += 1;
    } else if (!isQuoted && char === '"') closing.push('"');
    else if (!isQuoted && char === '{') closing.push('}');
    if (closing.length > MAX_NESTED) return -1;
  }
  return -1;
}

/** An id with a part that is still to be filled in, such as `<subscription>`. */
const isToFillIn = (text: string) =>
  text.startsWith('/subscriptions/') && /<[^<>/]+>/.test(text);

/** The stretches of an id, those that are still to be filled in as open ones. */
const filledIn = (text: string): Part[] =>
  text
    .split(/(<[^<>/]+>)/)
    .filter(piece => piece !== '')
    .map(piece => (piece.startsWith('<') ? { of: piece } : piece));

/**
 * Cuts a text into what is literal and what stands in `${…}`. `$${` is a literal
 * `${`; a text with a directive (`%{ if … }`) is open as a whole.
 */
export function partsOf(text: string): Part[] {
  if (isToFillIn(text)) return filledIn(text);
  if (!text.includes('${') && !text.includes('%{')) return text ? [text] : [];
  if (/(^|[^%])%\{/.test(text)) return [{ of: text }];
  const parts: Part[] = [];
  let literal = '';
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith('$${', at)) {
      literal += '${';
      at += 2;
      continue;
    }
    if (!text.startsWith('${', at)) {
      literal += text[at];
      continue;
    }
    const end = endOf(text, at + 2);
    if (end < 0) return [{ of: text }];
    if (literal) parts.push(literal);
    literal = '';
    parts.push({ of: text.slice(at + 2, end).trim() });
    at = end;
  }
  if (literal) parts.push(literal);
  return parts;
}

/** Whether a text is, or holds, an expression that nobody resolved. */
export const isOpen = (text: string): boolean =>
  partsOf(text).some(part => typeof part !== 'string');
