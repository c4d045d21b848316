/** A piece of a query, with where it stands. */
export interface Token {
  kind: 'word' | 'text' | 'number' | 'sign' | 'end';
  text: string;
  line: number;
  at: number;
}

const PIECE =
  /(\s+)|([A-Za-z_$][\w$]*)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d[\w.:-]*)|(=~|!~|==|!=|>=|<=|[>=<|,()[\].~])/y;

/** Takes a query apart; a piece that the language does not have ends it. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < query.length) {
    const start = PIECE.lastIndex;
    const match = PIECE.exec(query);
    const place = { line, at: start - lineStart };
    if (!match) {
      tokens.push({ kind: 'sign', text: query[start], ...place });
      break;
    }
    const [all, space, word, single, double, number, sign] = match;
    const newline = all.lastIndexOf('\n');
    if (newline >= 0) {
      line += all.split('\n').length - 1;
      lineStart = start + newline + 1;
    }
    if (space) continue;
    const quoted = single ?? double;
    if (word) tokens.push({ kind: 'word', text: word, ...place });
    else if (quoted !== undefined) {
      tokens.push({
        kind: 'text',
        text: quoted.replace(/\\(.)/g, '$1'),
        ...place,
      });
    } else if (number) tokens.push({ kind: 'number', text: number, ...place });
    else tokens.push({ kind: 'sign', text: sign, ...place });
  }
  tokens.push({
    kind: 'end',
    text: '<EOF>',
    line,
    at: query.length - lineStart,
  });
  return tokens;
}
