import { dirname } from 'node:path';
import { createSqlite } from './store';
import { TASK_POINTS, TaskCrash, TaskCrasher, TASKS } from './tasks';

/**
 * Kills the portal's own backend in the middle of its tasks, and tells how they
 * ended after the restart as Markdown.
 */
export async function reportTasks(): Promise<{
  markdown: string;
  ok: boolean;
}> {
  const store = await createSqlite();
  const crashes: TaskCrash[] = [];
  try {
    const crasher = await TaskCrasher.start(dirname(store.address));
    try {
      for (const operation of TASKS) {
        for (const point of TASK_POINTS) {
          const crash = await crasher.crash(operation, point);
          crashes.push(crash);
          const { task, ended, problems } = crash;
          process.stdout.write(
            `${task} ${point}: ${ended} ${problems.join('; ') || 'whole'}\n`,
          );
        }
      }
    } finally {
      await crasher.stop();
    }
  } finally {
    await store.remove();
  }
  const broken = crashes.filter(({ problems }) => problems.length).length;
  const lines = [
    `${crashes.length} kills, ${broken} of which left something broken.`,
    '',
    '| Action | Killed | The task, after the restart | Store |',
    '| --- | --- | --- | --- |',
    ...crashes.map(
      ({ task, point, ended, problems }) =>
        `| \`${task}\` | ${point} | ${ended} | ${
          problems.length ? `BROKEN: ${problems.join('; ')}` : 'whole'
        } |`,
    ),
  ];
  return { markdown: lines.join('\n'), ok: broken === 0 };
}
