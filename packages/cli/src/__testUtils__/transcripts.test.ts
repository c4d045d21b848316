import { asShown, transcriptsOf, withOutputs } from './transcripts';

const PAGE = `# A page

\`\`\`console
$ ml-workspace check a.yml \\
    --policy 'my policy.yml'
as before
$ ls
a.yml
\`\`\`

\`\`\`console
$ npm run --silent ml-workspace -- lint b.yml
nothing
\`\`\`
`;

it('finds the commands of a page, also over two lines, and leaves other programs alone', () => {
  expect(transcriptsOf('docs/page.md', PAGE)).toEqual([
    {
      place: 'docs/page.md:4',
      args: ['check', 'a.yml', '--policy', 'my policy.yml'],
      shown: 'as before\n',
    },
    { place: 'docs/page.md:12', args: ['lint', 'b.yml'], shown: 'nothing\n' },
  ]);
});

it('puts what is printed in place of what is shown, and nothing else', () => {
  expect(withOutputs('docs/page.md', PAGE, ({ shown }) => shown)).toBe(PAGE);
  expect(withOutputs('docs/page.md', PAGE, ({ args }) => `${args[0]}\n`)).toBe(
    PAGE.replace('as before', 'check').replace('nothing', 'lint'),
  );
});

describe('a page that leaves paragraphs out', () => {
  const PRINTED = 'one: 1\n  of one\n\ntwo: 2\n\nthree: 3\n\nfour: 4\n\n';

  it('shows those it has as they are printed', () => {
    expect(asShown(PRINTED, 'one: 0\n\n...\n\nthree: 0\n\n...\n')).toBe(
      'one: 1\n  of one\n\n...\n\nthree: 3\n\n...\n',
    );
  });

  it('is wrong where one is gone, or another came between', () => {
    const gone = 'one: 1\n  of one\n\n...\n\nfive: 5\n';
    expect(asShown(PRINTED, gone)).not.toBe(gone);
    const between = 'one: 1\n  of one\n\nthree: 3\n\n...\n';
    expect(asShown(PRINTED, between)).not.toBe(between);
  });

  it('is wrong where more is printed behind its last paragraph', () => {
    const short = '...\n\nthree: 3\n';
    expect(asShown(PRINTED, short)).not.toBe(short);
  });
});

it('shows all of it where nothing is left out', () => {
  expect(asShown('one\n\ntwo\n\n', 'one\n')).toBe('one\n\ntwo\n');
});
