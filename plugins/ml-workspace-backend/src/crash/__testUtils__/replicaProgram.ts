// One backend as a process of its own, with our plugin beside a real catalog, on
// the database that DATABASE names. It tells its port, and is told at which point
// to die.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { startPortal } from '../../__testUtils__/portal';
import { Points } from './points';
import { openStore } from './store';

/** Where the point is written at which the process died. */
const LAST_WORDS = 4;

async function main(): Promise<void> {
  const db = openStore(process.env.DATABASE ?? '');
  const { server } = await startPortal({
    db,
    config: { mlWorkspace: { build: { template: 'template:default/build' } } },
    features: [
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ],
  });
  const points = Points.watch({ db, server }, point => {
    writeSync(LAST_WORDS, point);
    process.kill(process.pid, 'SIGKILL');
  });
  process.on('message', ({ arm }: { arm?: number }) => {
    if (arm === undefined) {
      process.send!({ reached: points.disarm() });
    } else {
      points.arm(arm);
      process.send!({ armed: arm });
    }
  });
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit(1));
  // A process that is killed keeps nothing of what it compiled for the next one.
  flushCompileCache();
  process.send!({ port: (server.address() as AddressInfo).port });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
