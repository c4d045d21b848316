import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  describeMachine,
  Figure,
  markdownTable,
  rounded,
  verdictOf,
} from './figures';
import { describeCommit } from './commit';
import { Section } from './section';
import { sections } from './sections';

function chosen(only: string[] | undefined): readonly Section[] {
  if (!only?.length) return sections;
  const unknown = only.find(name => sections.every(one => one.name !== name));
  if (unknown === undefined) {
    return sections.filter(({ name }) => only.includes(name));
  }
  throw new Error(
    `There is no section "${unknown}"; --only takes ${sections
      .map(({ name }) => name)
      .join(', ')}`,
  );
}

async function main() {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      only: { type: 'string', multiple: true },
    },
  });
  const wanted = chosen(values.only);
  const machine = describeMachine();
  const commit = describeCommit();
  console.log(`Measured at ${commit}`);
  console.log(
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}`,
  );
  console.log(
    Object.entries(machine.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  );

  const figures: Figure[] = [];
  for (const section of wanted) {
    const measured = await section.measure();
    for (const table of measured.tables) console.log(`\n${table}`);
    figures.push(
      ...measured.figures.map(figure => ({
        ...figure,
        value: rounded(figure.value),
      })),
    );
  }
  console.log(
    `\n${markdownTable(
      ['Figure', 'Value', 'Target'],
      figures.map(figure => [
        figure.id,
        `${figure.value} ${figure.unit}`,
        verdictOf(figure),
      ]),
    )}`,
  );
  if (values.json) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ commit, machine, figures }, null, 2)}\n`,
    );
  }
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
