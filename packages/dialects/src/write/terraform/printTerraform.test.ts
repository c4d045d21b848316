import { WorkspaceIsolation } from '@ringfence/engine';
import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { writeFiles } from '..';
import { changedResults, landingZone, lanesOf } from './__testUtils__/lanes';
import { readFolder } from './__testUtils__/folder';

/** Nothing in the files says which cloud and which subscription a provider works in. */
const NOT_TOLD = /^(both-dns-zones|private-endpoint-other-subscription):/;

const written = (isolation: WorkspaceIsolation) =>
  writeFiles(isolation, { dialect: 'terraform', landingZone });

describe('a workspace that is written for Terraform and read again', () => {
  it.each([
    ['with approved destinations only', approvedOnly()],
    ['with any internet destination', internetOutbound()],
  ])('%s is as isolated as it was', async (_, isolation) => {
    const { files } = written(isolation);
    const { subjects, notes, unread } = await readFolder(files);
    expect(notes).toEqual([]);
    expect(unread).toEqual([]);
    expect(subjects).toHaveLength(1);
    expect(lanesOf(subjects[0].isolation)).toEqual(lanesOf(isolation));
    expect(
      changedResults(isolation, subjects[0].isolation).filter(
        change => !NOT_TOLD.test(change),
      ),
    ).toEqual([]);
  });
});
