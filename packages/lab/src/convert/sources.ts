import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const READ = /\.(json|ya?ml|bicep|tf)$/;
const OF_TERRAFORM = /\.tf(\.json)?$/;

/** What is converted together: a file, or all files of a folder that are one configuration of Terraform. */
export type Source = readonly [string, ...string[]];

/** Everything below a folder that a reader may read, in an order of its own. */
export function sourcesIn(folder: string): Source[] {
  const sources = new Map<string, [string, ...string[]]>();
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => READ.test(path))
    .map(path => join(folder, path))
    .filter(path => statSync(path).isFile())
    .sort()
    .forEach(path => {
      const key = OF_TERRAFORM.test(path) ? dirname(path) : path;
      const known = sources.get(key);
      if (known) known.push(path);
      else sources.set(key, [path]);
    });
  return [...sources.values()];
}
