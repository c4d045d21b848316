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
    'Die Isolation erscheint hier, sobald ein Antrag auf den Arbeitsbereich genehmigt ist. Wurde er gerade erst beantragt, versuchen Sie es erneut; wurde diese Entität von Hand geschrieben, beantragen Sie den Arbeitsbereich stattdessen auf der Seite „Create“. Oder Sie dürfen ihn nicht sehen: Dann fragen Sie den Besitzer.',
  'failure.wrong-entity.title':
    'Diese Entität erklärt eine fehlerhafte Isolation',
  'failure.wrong-entity.text':
    'Ihre Isolation wird nicht angezeigt und gilt als nicht bekannt, bis diese Stellen dort berichtigt sind, wo die Entität geschrieben steht.',
  'failure.wrong-entity.places': 'Zu berichtigende Stellen',
  'failure.wrong-entity.expected': 'Erwartet: {{expected}}',
  'failure.malformed.title': 'Die Isolation konnte nicht gelesen werden',
  'failure.malformed.text':
    'Der Dienst ml-workspace hat etwas geantwortet, das diese Version nicht versteht. Deshalb wird lieber nichts als etwas Falsches angezeigt. Prüfen Sie, ob Plugin und Backend dieselbe Version haben.',
  'failure.failed.title': 'Die Isolation konnte nicht geladen werden',
  'failure.failed.answered':
    'Der Dienst ml-workspace hat mit {{status}} geantwortet. Der Arbeitsbereich selbst ist nicht betroffen.',
  'failure.failed.unreachable':
    'Der Dienst ml-workspace war nicht erreichbar. Der Arbeitsbereich selbst ist nicht betroffen.',
  'notLinked.title': 'Mit dieser Entität ist kein Arbeitsbereich verknüpft',
  'notLinked.text':
    'Die Annotation {{annotation}} fehlt. Beantragen Sie den Arbeitsbereich auf der Seite „Create“, dann entsteht auch seine Entität; oder nennen Sie einen Arbeitsbereich, den es schon gibt, in einer eigenen Entität:',
  'notLinked.example': 'Beispiel einer Entität',
  'notLinked.then':
    'Was die Isolation auslässt, ist nicht bekannt. Ein Arbeitsbereich erscheint hier innerhalb einer Minute, nachdem der Katalog seine Entität gelesen hat.',
  'notLinked.copy': 'Beispiel kopieren',
};
