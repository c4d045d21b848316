const BEGIN = '<!-- keys: written by npm run docs -->';
const END = '<!-- end of keys -->';

const cell = text => text.replace(/\|/g, '\\|');

/**
 * A table of keys with what to write, what holds without them and what they mean.
 * A key without a default, and a default without a key, are an error.
 */
export function configTable(keys, defaults) {
  const left = Object.fromEntries(
    Object.entries(defaults).map(([key, texts]) => [key, [...texts]]),
  );
  const rows = keys.map(({ key, value, isOptional, meaning }) => {
    const text = left[key]?.shift();
    if (text === undefined) throw new Error(`Say what holds without ${key}`);
    if (!meaning) throw new Error(`Say in its config.d.ts what ${key} means`);
    if (text.startsWith('has to be given') && isOptional) {
      throw new Error(`${key} may be left out: say what holds then`);
    }
    return `| \`${key}\` | ${cell(value)} | ${cell(text)} | ${cell(meaning)} |`;
  });
  const unused = Object.keys(left).filter(key => left[key].length);
  if (unused.length) throw new Error(`No such keys: ${unused.join(', ')}`);
  return ['| Key | Value | Without it | Meaning |', '| --- | --- | --- | --- |']
    .concat(rows)
    .join('\n');
}

/** A page with the table between its marks put anew. */
export function withTable(page, table) {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined)
    throw new Error('The page has no place for the keys');
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}
