import { parseArgs } from 'node:util';
import { bicepGrammar } from './grammar';
import { resourcesOf, schemasOf } from './schemas';
import { asked, filesOf, isOfGrammar } from './workspaces';

const options = {
  count: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  schemas: { type: 'string' },
} as const;

/** Writes many workspaces and lets others judge the files. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const grammar = await bicepGrammar();
  const judge = values.schemas ? schemasOf(values.schemas) : undefined;
  const figures = { written: 0, refused: 0, bicep: 0, judged: 0, unknown: 0 };
  const found = new Set<string>();
  for (const one of asked(Number(values.count), Number(values.seed))) {
    const [arm, bicep] = [filesOf(one, 'arm'), filesOf(one, 'bicep')];
    if (!arm || !bicep) {
      figures.refused += 1;
      continue;
    }
    figures.written += 1;
    for (const { path, content } of bicep.filter(isOfGrammar)) {
      figures.bicep += 1;
      grammar(content).forEach(words =>
        found.add(`${one.name}: ${path}, ${words}`),
      );
    }
    for (const resource of resourcesOf(JSON.parse(arm[0].content))) {
      const words = judge?.(resource);
      figures[words ? 'judged' : 'unknown'] += 1;
      words?.forEach(word =>
        found.add(`${one.name}: ${resource.type} ${resource.name} ${word}`),
      );
    }
  }
  const { written, refused, bicep, judged, unknown } = figures;
  console.log(`${written} workspaces written, ${refused} refused`);
  console.log(`${bicep} Bicep files parsed by the published grammar`);
  console.log(`${judged} resources held to schemas, for ${unknown} is none`);
  console.log(`${found.size} faults`);
  [...found].slice(0, 20).forEach(words => console.log(`  ${words}`));
  return found.size > 0 ? 1 : 0;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error);
    process.exitCode = 1;
  },
);
