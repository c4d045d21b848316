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

  it('touches no more than itself where it is a value that an entry leaves out', () => {
    const touching = (may: string) =>
      unreadTouching(
        {
          unread: [{ pointers: [may], reason: 'an expression' }],
          isolation: { compute: [{ nodePublicIp: true }] },
        },
        '/compute',
      ).length;
    expect(touching('/compute/0/name')).toBe(0);
    expect(touching('/compute/0/nodePublicIp')).toBe(1);
    expect(touching('/compute/1/name')).toBe(1);
    expect(touching('/compute/1')).toBe(1);
    expect(touching('/compute')).toBe(1);
  });
});
