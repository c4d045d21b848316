import { cell } from '@ringfence/engine/internal';
import { FeatureLoss } from '../answer';
import { lossesOf } from '../losses';
import { OPTION_IDS, options, Way } from '../ways';
import { linkTo, markdownTable } from './markdown';
import { COLUMNS } from './ordinary';

const sameLoss = (one: FeatureLoss, other: FeatureLoss) =>
  one.what === other.what && one.why === other.why;

/** What an option does without; of a public one, what the network behind it does not lose anyway. */
function ownLosses(ways: readonly Way[]): FeatureLoss[] {
  const [way] = ways;
  const losses = lossesOf(way);
  if (ways.length === 1) return losses;
  const behind = lossesOf({ ...way, entrance: 'private' });
  return losses.filter(loss => !behind.some(other => sameLoss(loss, other)));
}

/** What is lost, by which options, and why. @internal */
export function lossTable(): string {
  const rows: { loss: FeatureLoss; by: string[] }[] = [];
  for (const id of OPTION_IDS) {
    for (const loss of ownLosses(options[id].ways)) {
      const row = rows.find(other => sameLoss(other.loss, loss));
      if (row) row.by.push(COLUMNS[id]);
      else rows.push({ loss, by: [COLUMNS[id]] });
    }
  }
  return markdownTable(
    ['Lost', 'By', 'Why', 'Source and date'],
    rows.map(({ loss: { what, why, source }, by }) => [
      cell(what),
      by.join('; '),
      cell(why),
      linkTo(source),
    ]),
  );
}
