// Draws the pictures of docs/architecture.md from the imports as they are; the
// words around them are written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArrows } from './arrows.mjs';
import { inRoot } from './paths.mjs';

const PAGE = inRoot('docs', 'architecture.md');

const node = name => name.replace(/[^a-z]/g, '_');

/** One picture in Mermaid, which GitHub and TechDocs draw. */
const drawn = (arrows, label) =>
  [
    '```mermaid',
    'graph TD',
    ...[...new Set(arrows.flatMap(({ from, to }) => [from, to]))]
      .sort()
      .map(name => `  ${node(name)}["${label(name)}"]`),
    ...arrows.map(({ from, to }) => `  ${node(from)} --> ${node(to)}`),
    '```',
  ].join('\n');

/** The page with its pictures drawn anew. */
export function withPictures(page, { packages, floors }) {
  const pictures = {
    packages: drawn(packages, name => name.split('/')[1]),
    floors: drawn(floors, name => name),
  };
  return page.replace(
    /(<!-- drawn: (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (_, begin, name, end) => `${begin}\n${pictures[name]}\n${end}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    PAGE,
    withPictures(readFileSync(PAGE, 'utf8'), await readArrows()),
  );
}
