import { askAnywayMessages } from '../messages/askAnyway';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const askAnyway: Translated<typeof askAnywayMessages> = {
  'askAnyway.title': 'Die Richtlinie lehnt das ab',
  'askAnyway.ask': 'Trotzdem um eine Entscheidung bitten',
  'askAnyway.hint':
    'Dann entscheidet ein Mensch über das, was Sie hier sehen. Sagen Sie oben, warum es so sein muss.',
  'askAnyway.hintAllowed':
    'Nur nötig, wenn ein anderes Team den Arbeitsbereich hat: Dann entscheidet, wem er gehört. Sagen Sie oben, warum.',
  'askAnyway.missing':
    'Um trotzdem um eine Entscheidung zu bitten, sagen Sie oben, warum',
  'askAnyway.never':
    'Azure lehnt das ab, deshalb kann es niemand genehmigen. Beheben Sie, was das Urteil nennt.',
};
