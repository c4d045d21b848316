import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { declaring } from '../__testUtils__/declared';
import { readDeclared } from './readDeclared';

interface Page {
  items: Entity[];
  totalItems?: number;
  nextCursor?: string;
}

/** A catalog that answers with these pages, or fails where there is none. */
const catalogOf = (...pages: Page[]) => {
  const left = [...pages];
  const total = pages.reduce((sum, { items }) => sum + items.length, 0);
  return {
    queryEntities: jest.fn(async () => {
      const page = left.shift();
      if (!page) throw new Error('the catalog does not answer');
      const { items, totalItems = total, nextCursor } = page;
      return { items, totalItems, pageInfo: { nextCursor } };
    }),
  };
};

const read = (
  catalog: ReturnType<typeof catalogOf>,
  signal = new AbortController().signal,
) => readDeclared({ catalog, auth: mockServices.auth(), signal, pageSize: 2 });

const a = declaring('mlw-a');
const b = declaring('mlw-b');
const c = declaring('mlw-c');

describe('readDeclared', () => {
  it('follows the cursor to its end, with the same limit and fields on each page', async () => {
    const catalog = catalogOf(
      { items: [a, b], nextCursor: 'next' },
      { items: [c] },
    );
    const entities = await read(catalog);

    expect(entities.map(({ entityRef }) => entityRef)).toEqual([
      'resource:default/mlw-a',
      'resource:default/mlw-b',
      'resource:default/mlw-c',
    ]);
    const [[first], [second]] = catalog.queryEntities.mock
      .calls as unknown as object[][];
    expect(first).toMatchObject({ limit: 2, query: expect.anything() });
    expect(second).toMatchObject({ limit: 2, cursor: 'next' });
    expect(first).toMatchObject({ fields: expect.arrayContaining(['kind']) });
  });

  it('skips workspaces of the catalog that declare nothing', async () => {
    const silent = declaring('mlw-s');
    delete silent.spec!.isolation;
    expect(await read(catalogOf({ items: [silent] }))).toEqual([]);
  });

  it.each([
    ['fails on a page', catalogOf({ items: [a, b], nextCursor: 'next' })],
    ['answers with less than it has', catalogOf({ items: [a], totalItems: 2 })],
    [
      'answers with the same cursor for ever',
      catalogOf(
        { items: [a], nextCursor: 'next' },
        { items: [b], nextCursor: 'next' },
        { items: [b], nextCursor: 'next' },
      ),
    ],
  ])('throws when the catalog %s', async (_, catalog) => {
    await expect(read(catalog)).rejects.toThrow(/catalog/);
  });

  it('asks for nothing more once it is told to stop', async () => {
    const catalog = catalogOf({ items: [a] });
    await expect(read(catalog, AbortSignal.abort())).rejects.toThrow(/abort/);
    expect(catalog.queryEntities).not.toHaveBeenCalled();
  });
});
