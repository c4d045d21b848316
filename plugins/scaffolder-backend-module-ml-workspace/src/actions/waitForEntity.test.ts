import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { armIdOf } from '../__testUtils__/isolations';
import { waitForEntity, WaitForEntityOptions } from './waitForEntity';

const entityRef = 'resource:default/fraud-0a1b2c3d';
const workspaceId = armIdOf('fraud');

const anEntity = (changed: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'fraud-0a1b2c3d',
    annotations: { 'ml-workspace/id': workspaceId },
  },
  spec: { type: 'ml-workspace', owner: 'group:default/data-science' },
  ...changed,
});

describe('waitForEntity', () => {
  const logger = mockServices.logger.mock();
  const wait = (options: Partial<WaitForEntityOptions>) =>
    waitForEntity({
      catalog: catalogServiceMock(),
      credentials: mockCredentials.user(),
      entityRef,
      workspaceId,
      logger,
      pollIntervalMs: 1,
      timeoutMs: 10,
      ...options,
    });

  it('finds an entity that is there already, without waiting', async () => {
    await expect(
      wait({
        catalog: catalogServiceMock({ entities: [anEntity()] }),
        pollIntervalMs: 60_000,
      }),
    ).resolves.toBe(true);
  });

  it('finds an entity that comes a little later', async () => {
    const getEntityByRef = jest
      .fn()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(undefined)
      .mockResolvedValue(anEntity());

    await expect(
      wait({ catalog: { getEntityByRef }, timeoutMs: 5_000 }),
    ).resolves.toBe(true);
    expect(getEntityByRef).toHaveBeenCalledTimes(3);
    expect(logger.info).toHaveBeenCalledWith(
      `Waiting up to 5 s for ${entityRef} in the catalog`,
    );
  });

  it('gives up in time', async () => {
    await expect(wait({})).resolves.toBe(false);
  });

  it('takes an entity whose id configuration left out', async () => {
    const entities = [anEntity({ metadata: { name: 'fraud-0a1b2c3d' } })];

    await expect(
      wait({ catalog: catalogServiceMock({ entities }) }),
    ).resolves.toBe(true);
  });

  it.each([
    ['a Resource of another type', { spec: { type: 'database', owner: 'x' } }],
    [
      'another workspace',
      {
        metadata: {
          name: 'fraud-0a1b2c3d',
          annotations: { 'ml-workspace/id': armIdOf('other') },
        },
      },
    ],
  ])('does not take %s of the same name for it', async (_, changed) => {
    const entities = [anEntity(changed)];

    await expect(
      wait({ catalog: catalogServiceMock({ entities }) }),
    ).resolves.toBe(false);
  });

  it('goes on while the catalog fails, and says so', async () => {
    const getEntityByRef = jest
      .fn()
      .mockRejectedValueOnce(new Error('no database'))
      .mockResolvedValue(anEntity());

    await expect(
      wait({ catalog: { getEntityByRef }, timeoutMs: 5_000 }),
    ).resolves.toBe(true);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no database'),
    );
  });

  it('stops at once when the task is cancelled', async () => {
    const controller = new AbortController();
    const waiting = wait({
      pollIntervalMs: 60_000,
      timeoutMs: 600_000,
      signal: controller.signal,
    });

    controller.abort();

    await expect(waiting).rejects.toThrow(/aborted/);
  });
});
