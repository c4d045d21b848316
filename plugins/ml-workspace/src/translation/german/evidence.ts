import { evidenceMessages } from '../messages/evidence';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const evidence: Translated<typeof evidenceMessages> = {
  'evidence.title': 'Nachweis',
  'evidence.text':
    'Was beantragt, entschieden, ausgenommen und beurteilt wurde, signiert und mit einer Seite zum Lesen. Was er beweist, sagt die Kommandozeile: ml-workspace verify.',
  'evidence.at': 'Stand vom',
  'evidence.atHint': 'Leer heißt: wie es jetzt ist',
  'evidence.download': 'Nachweis herunterladen (ZIP)',
  'evidence.making': 'Der Nachweis wird erstellt…',
  'evidence.done': 'Der Nachweis wurde heruntergeladen.',
  'evidence.denied':
    'Sie dürfen nicht alles lesen, was im Nachweis steht, und können ihn deshalb nicht herunterladen.',
  'evidence.nothing':
    'Aus dieser Zeit ist von diesem Arbeitsbereich nichts aufbewahrt.',
  'evidence.failed':
    'Der Nachweis konnte nicht heruntergeladen werden. {{why}}',
};
