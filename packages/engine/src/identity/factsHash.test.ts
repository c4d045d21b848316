import { approvedOnly } from '@ringfence/testing';
import { Unread, workspaceIsolationSchema } from '../model';
import { contentHash, factsHash } from './canonical';

const partly = (fields: Partial<Unread>) => ({
  ...approvedOnly(),
  unread: [{ pointers: ['/compute'], reason: 'a linked template', ...fields }],
});

describe('the hash of facts', () => {
  it('is that of the content where everything was read', () => {
    expect(factsHash(approvedOnly())).toBe(contentHash(approvedOnly()));
  });

  it('tells what was not read, but neither where it stands nor its words', () => {
    const told = factsHash(partly({ place: 'main.tf:3', words: 'module "x"' }));
    expect(told).toBe(factsHash(partly({})));
    expect(told).not.toBe(factsHash(partly({ pointers: ['/endpoints'] })));
    expect(told).not.toBe(factsHash(approvedOnly()));
  });
});

it('cuts the words of what was not read', () => {
  const { unread } = workspaceIsolationSchema.parse(
    partly({ words: 'x'.repeat(500) }),
  );
  expect(unread![0].words).toHaveLength(200);
});
