import { NotFoundError } from '@backstage/errors';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads an id from a path and finds what it names.
 *
 * @param what - what there is none of, such as `request`
 * @throws NotFoundError when there is none, or the text can be no id
 * @internal
 */
export async function findById<T>(
  what: string,
  id: string,
  find: (id: string) => Promise<T | undefined>,
): Promise<T> {
  const found = ID.test(id) ? await find(id.toLowerCase()) : undefined;
  if (!found) throw new NotFoundError(`There is no such ${what}`);
  return found;
}
