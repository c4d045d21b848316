import { readFileSync } from 'node:fs';
import { Language, Node, Parser } from 'web-tree-sitter';

/** Where a text does not follow the grammar; nothing where it does. */
export type Grammar = (text: string) => string[];

function faults(node: Node): string[] {
  if (!node.hasError) return [];
  if (node.isError || node.isMissing) {
    const { row, column } = node.startPosition;
    const what = node.isMissing ? `no ${node.type}` : node.text.slice(0, 60);
    return [`line ${row + 1}, column ${column + 1}: ${what}`];
  }
  return node.children.flatMap(child => (child ? faults(child) : []));
}

/** The grammar of Bicep that is published for editors. */
export async function bicepGrammar(): Promise<Grammar> {
  await Parser.init();
  const parser = new Parser();
  // Handed over as bytes: a test cannot load a file as this library would.
  const file = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser.setLanguage(await Language.load(new Uint8Array(readFileSync(file))));
  return text => {
    const tree = parser.parse(text);
    const found = tree ? faults(tree.rootNode) : ['nothing was parsed'];
    tree?.delete();
    return found;
  };
}
