import { describeCommit } from './commit';

const answering = (changes: string) => (command: string) =>
  command === 'rev-parse' ? '1328166' : changes;

it('names the commit that is measured', () => {
  expect(describeCommit(answering(''))).toBe('1328166');
});

it('says when what is measured is no commit', () => {
  expect(describeCommit(answering(' M a.ts'))).toBe('1328166 with changes');
  expect(
    describeCommit(() => {
      throw new Error('not a git repository');
    }),
  ).toBe('no commit');
});
