import { mockServices } from '@backstage/backend-test-utils';
import { readProviderConfig } from './config';

const read = (mlWorkspace?: object) =>
  readProviderConfig(
    mockServices.rootConfig({
      data: { catalog: { providers: { ...(mlWorkspace && { mlWorkspace }) } } },
    }),
  );

describe('readProviderConfig', () => {
  it('works without any configuration', () => {
    expect(read()).toEqual({
      schedule: {
        frequency: { seconds: 30 },
        timeout: { minutes: 2 },
        scope: 'local',
      },
      fullSchedule: {
        frequency: { minutes: 30 },
        timeout: { minutes: 10 },
        scope: 'local',
      },
      omitAnnotations: new Set(),
    });
  });

  it('takes both schedules and what to leave out', () => {
    const config = read({
      schedule: { frequency: { seconds: 5 }, timeout: { seconds: 10 } },
      fullSchedule: {
        frequency: { hours: 1 },
        timeout: { minutes: 1 },
        scope: 'global',
      },
      omitAnnotations: ['ml-workspace/id'],
    });

    expect(config.schedule).toMatchObject({
      frequency: { seconds: 5 },
      scope: 'local',
    });
    expect(config.fullSchedule).toMatchObject({
      frequency: { hours: 1 },
      scope: 'global',
    });
    expect(config.omitAnnotations).toEqual(new Set(['ml-workspace/id']));
  });

  it('stops on an annotation it does not know, rather than showing what was to be hidden', () => {
    expect(() => read({ omitAnnotations: ['ml-workspace/ID'] })).toThrow(
      /catalog\.providers\.mlWorkspace\.omitAnnotations names "ml-workspace\/ID"/,
    );
  });

  it('takes how dependencies are called, with defaults for all but the namespace', () => {
    expect(read()).not.toHaveProperty('dependencies');
    expect(read({ dependsOn: { namespace: 'azure' } }).dependencies).toEqual({
      kind: 'Resource',
      namespace: 'azure',
      name: '{name}',
    });
  });

  it.each([
    [{}, 'catalog.providers.mlWorkspace.dependsOn.namespace'],
    [{ namespace: 'Azure!' }, 'dependsOn.namespace: expected a namespace'],
    [{ namespace: 'azure', kind: 'a b' }, 'dependsOn.kind: expected a kind'],
    [{ namespace: 'azure', name: 'all' }, 'dependsOn.name: expected text with'],
    [
      { namespace: 'azure', name: '{name}-{region}' },
      '{name}, {type}, {resourceGroup}, {subscriptionId}, got "{name}-{region}"',
    ],
  ])('stops on dependencies called by %j', (dependsOn, message) => {
    expect(() => read({ dependsOn })).toThrow(message);
  });
});
