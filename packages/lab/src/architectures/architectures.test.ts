import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { baselinePolicy, evaluate } from '@ringfence/engine';
import { judgedAlike } from '../roundTrip/judgedAlike';
import { ARCHITECTURES } from './architectures';
import { architectureFiles, writtenOf } from './files';
import { EXAMPLES } from './isolations';

const FOLDER = join(EXAMPLES, 'architectures');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => path.replaceAll('\\', '/'))
    .sort();

/** Files settle what a request leaves to the landing zone, such as a subnet. */
const SETTLED = /^check [\w-]+: unknown written, (pass|not-applicable) read$/;

describe('the examples of architectures', () => {
  it('are what the writers write now', () => {
    const files = architectureFiles();
    expect(filesBelow(FOLDER)).toEqual(files.map(({ path }) => path).sort());
    const stale = files.filter(
      ({ path, content }) =>
        readFileSync(join(FOLDER, path), 'utf8') !== content,
    );
    expect(stale.map(({ path }) => path)).toEqual([]);
  });

  it('show every dialect, each of most of them', () => {
    for (const dialect of WRITTEN_DIALECTS) {
      const written = ARCHITECTURES.filter(
        one => 'files' in writtenOf(one, dialect),
      );
      expect(written.length).toBeGreaterThanOrEqual(ARCHITECTURES.length - 1);
    }
  });
});

describe.each(ARCHITECTURES)(
  'the architecture $name',
  ({ name, isolation, verdict, landingZone }) => {
    it(`is ${verdict}`, () => {
      expect(evaluate(isolation, baselinePolicy).verdict).toBe(verdict);
    });

    it.each(
      WRITTEN_DIALECTS.filter(
        dialect =>
          !(name === 'hub-and-spoke-filtered' && dialect === 'azml-yaml'),
      ),
    )('is read back as it was asked, of %s', async dialect => {
      const found = await judgedAlike(isolation, dialect, landingZone);
      expect(found.filter(one => !SETTLED.test(one))).toEqual([]);
    });
  },
);
