import { unreadTouching } from './unread';

const touched = (may: string, ...asked: string[]) =>
  unreadTouching(
    { unread: [{ pointers: [may], reason: 'a linked template' }] },
    ...asked,
  ).map(({ pointer }) => pointer);

describe('an unread part', () => {
  it('touches what stands at its pointer, below it and above it', () => {
    expect(touched('/compute', '/compute')).toEqual(['/compute']);
    expect(touched('', '/compute')).toEqual(['/compute']);
    expect(touched('/compute/0', '/compute')).toEqual(['/compute/0']);
    expect(touched('/resources', '/resources/storage')).toEqual([
      '/resources/storage',
    ]);
  });

  it('touches nothing beside it', () => {
    expect(touched('/compute', '/endpoints', '/computeOther')).toEqual([]);
    expect(unreadTouching({}, '/compute')).toEqual([]);
  });

  it('is told once, however many of the pointers it may touch', () => {
    expect(touched('', '/compute', '/endpoints')).toEqual(['/compute']);
  });
});
