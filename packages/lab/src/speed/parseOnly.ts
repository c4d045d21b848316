import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

/** Parses Bicep with the grammar that is published for it. */
async function bicepParser(): Promise<(text: string) => unknown> {
  const { Language, Parser } = await import('web-tree-sitter');
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(
      require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'),
    ),
  );
  return text => parser.parse(text);
}

/**
 * The peer of the command line: a program that does no more than parse every
 * file of a folder with the parsers at hand.
 */
async function main([folder]: string[]) {
  let parseBicep: ((text: string) => unknown) | undefined;
  for (const name of readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (!/\.(yml|json|tf|bicep)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    if (name.endsWith('.yml')) parseYaml(text);
    else if (name.endsWith('.json')) JSON.parse(text);
    else if (name.endsWith('.bicep')) {
      parseBicep ??= await bicepParser();
      parseBicep(text);
    } else await (await import('@cdktf/hcl2json')).parse(name, text);
  }
}

main(process.argv.slice(2)).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
