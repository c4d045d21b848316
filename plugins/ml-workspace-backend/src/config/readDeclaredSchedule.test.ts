import { mockServices } from '@backstage/backend-test-utils';
import { readDeclaredSchedule } from './readDeclaredSchedule';

const read = (schedule?: object) =>
  readDeclaredSchedule(
    mockServices.rootConfig({
      data: { mlWorkspace: { ...(schedule && { declared: { schedule } }) } },
    }),
  );

describe('readDeclaredSchedule', () => {
  it('reads every half a minute on one replica, unless told otherwise', () => {
    expect(read()).toMatchObject({
      scope: 'global',
      frequency: { seconds: 30 },
      initialDelay: { seconds: 10 },
    });
  });

  it('takes a schedule, and keeps it to one replica', () => {
    const schedule = {
      frequency: { minutes: 5 },
      timeout: { minutes: 1 },
      scope: 'local',
    };
    expect(read(schedule)).toMatchObject({ ...schedule, scope: 'global' });
  });

  it('stops on a schedule it cannot read', () => {
    expect(() => read({ frequency: 'often' })).toThrow(/frequency/);
  });
});
