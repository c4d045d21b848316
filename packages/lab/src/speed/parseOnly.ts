import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

/**
 * The peer of the command line: a program that does no more than parse every
 * file of a folder with the parsers at hand.
 */
async function main([folder]: string[]) {
  for (const name of readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (!/\.(yml|json|tf)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    if (name.endsWith('.yml')) parseYaml(text);
    else if (name.endsWith('.json')) JSON.parse(text);
    else await (await import('@cdktf/hcl2json')).parse(name, text);
  }
}

main(process.argv.slice(2)).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
