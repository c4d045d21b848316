import { Progress } from './progress';

/** Everything that judging so many files writes. */
function written(files: number, isTTY: boolean | undefined): string[] {
  const texts: string[] = [];
  const progress = Progress.create({
    isTTY,
    write: text => texts.push(text),
  });
  for (const done of [0, 20, 20, 50, files]) progress.tell(done, files);
  return texts;
}

describe('progress', () => {
  it('is told on a terminal for many files, and its line goes away', () => {
    expect(written(57, true)).toEqual([
      '\rJudging 0 of 57 files',
      '\rJudging 20 of 57 files',
      '\rJudging 50 of 57 files',
      '\r\u001b[K',
    ]);
  });

  it('is not told for few files', () => {
    expect(written(49, true)).toEqual([]);
  });

  it.each([false, undefined])('is not told to a pipe (isTTY %s)', isTTY => {
    expect(written(1000, isTTY)).toEqual([]);
  });

  it('makes room for other lines, once', () => {
    const texts: string[] = [];
    const progress = Progress.create({
      isTTY: true,
      write: text => texts.push(text),
    });
    progress.clear();
    progress.tell(10, 100);
    progress.clear();
    progress.clear();
    expect(texts).toEqual(['\rJudging 10 of 100 files', '\r\u001b[K']);
  });
});
