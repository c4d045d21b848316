import { cardMessages } from '../messages/card';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const card: Translated<typeof cardMessages> = {
  'card.title': 'Isolation',
  'card.loading': 'Isolation wird geladen',
  'failure.retry': 'Erneut versuchen',
  'failure.details': 'Einzelheiten für den Support',
  'failure.status': 'Antwort',
  'failure.request': 'Anfrage',
  'failure.message': 'Meldung',
  'failure.denied.title': 'Sie dürfen diese Isolation nicht sehen',
  'failure.denied.text':
    'Sie benötigen für diesen Arbeitsbereich die Berechtigung ml-workspace.request.read. Bitten Sie den Besitzer oder Ihr Plattformteam darum.',
  'failure.not-known.title':
    'Für diese Entität ist kein Arbeitsbereich bekannt',
  'failure.not-known.text':
    'Die Isolation erscheint hier, sobald ein Antrag auf den Arbeitsbereich genehmigt ist. Wurde er gerade erst beantragt, versuchen Sie es erneut; wurde diese Entität von Hand geschrieben, beantragen Sie den Arbeitsbereich stattdessen auf der Seite „Create“.',
  'failure.malformed.title': 'Die Isolation konnte nicht gelesen werden',
  'failure.malformed.text':
    'Der Dienst ml-workspace hat etwas geantwortet, das diese Version nicht versteht. Deshalb wird lieber nichts als etwas Falsches angezeigt. Prüfen Sie, ob Plugin und Backend dieselbe Version haben.',
  'failure.failed.title': 'Die Isolation konnte nicht geladen werden',
  'failure.failed.answered':
    'Der Dienst ml-workspace hat mit {{status}} geantwortet. Der Arbeitsbereich selbst ist nicht betroffen.',
  'failure.failed.unreachable':
    'Der Dienst ml-workspace war nicht erreichbar. Der Arbeitsbereich selbst ist nicht betroffen.',
};
