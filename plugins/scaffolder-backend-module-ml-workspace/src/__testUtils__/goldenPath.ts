import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { Recipe } from './portal';

/** A template of this project, as the catalog has it. @internal */
export const goldenPath = (name: string): Recipe =>
  parse(
    readFileSync(
      resolve(__dirname, '../../../../templates', name, 'template.yaml'),
      'utf8',
    ),
  ).spec;
