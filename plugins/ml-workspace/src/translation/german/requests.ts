import { requestMessages } from '../messages/requests';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const requests: Translated<typeof requestMessages> = {
  'requests.title': 'Anträge auf ML-Arbeitsbereiche',
  'requests.loading': 'Anträge werden geladen',
  'requests.loadingOne': 'Antrag wird geladen',
  'requests.empty': 'Noch keine Anträge',
  'requests.emptyText':
    'Hier erscheinen die Anträge, die Sie lesen dürfen. Einen Arbeitsbereich beantragen Sie auf der Seite „Create“.',
  'requests.workspace': 'Arbeitsbereich',
  'requests.verdict': 'Urteil',
  'requests.state': 'Status',
  'requests.owner': 'Besitzer',
  'requests.requestedBy': 'Beantragt von',
  'requests.created': 'Beantragt am',
  'requests.older': 'Ältere Anträge',
  'requests.newer': 'Neuere Anträge',
  'requests.all': 'Alle Anträge',
  'requests.entity': 'Arbeitsbereich im Katalog öffnen',
  'requests.notInCatalog.submitted':
    'Kommt in den Katalog, sobald der Antrag genehmigt ist',
  'requests.notInCatalog.rejected':
    'Nicht im Katalog: Der Antrag wurde abgelehnt',
  'requests.notInCatalog.retired':
    'Nicht mehr im Katalog: Der Arbeitsbereich wurde stillgelegt',
  'requests.notInCatalog.unknown': 'Dieser Version nicht bekannt',
  'requests.history': 'Was geschehen ist',
  'requests.posture': 'Isolation wie beantragt',
  'requests.description': 'Warum beantragt',
  'requests.by': 'von {{person}}',
  'requests.failed': 'Die Anträge konnten nicht geladen werden',
  'requests.failedOne': 'Der Antrag konnte nicht geladen werden',
  'requests.answered':
    'Der Dienst ml-workspace hat mit {{status}} geantwortet. Nichts wurde geändert.',
  'requests.unreachable':
    'Der Dienst ml-workspace war nicht erreichbar. Nichts wurde geändert.',
  'requests.malformed':
    'Der Dienst ml-workspace hat etwas geantwortet, das diese Version nicht versteht. Prüfen Sie, ob Plugin und Backend dieselbe Version haben.',
  'requests.denied': 'Sie dürfen das nicht lesen',
  'requests.deniedText':
    'Sie benötigen die Berechtigung ml-workspace.request.read. Bitten Sie den Besitzer des Antrags oder Ihr Plattformteam darum.',
  'requests.notKnown': 'Diesen Antrag gibt es nicht',
  'requests.notKnownText':
    'Er gehört vielleicht zu einem anderen Portal. Prüfen Sie die Adresse.',
  'requestState.submitted': 'Eingereicht',
  'requestState.approved': 'Genehmigt',
  'requestState.rejected': 'Abgelehnt',
  'requestState.generated': 'Erzeugt',
  'requestState.live': 'In Betrieb',
  'requestState.retired': 'Stillgelegt',
  'requestState.unknown': 'Aus einer neueren Version',
};
