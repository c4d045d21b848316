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
  'requests.filters': 'Anträge filtern',
  'requests.whose': 'Anträge',
  'requests.whoseAll': 'Alle, die ich lesen darf',
  'requests.whoseMine': 'Meine',
  'requests.anyKind': 'Jede Art',
  'requests.anyState': 'Jeder Status',
  'requests.noneFits': 'Kein Antrag passt',
  'requests.noneFitsText':
    'Unter denen, die Sie sehen wollen, ist keiner dieser Art und in diesem Status.',
  'requests.showAll': 'Alle Anträge anzeigen',
  'requests.kind': 'Art',
  'requests.system': 'Gehört zum System',
  'requests.next': 'Wie es weitergeht',
  'requests.ahead': 'Steht noch aus',
  'requests.notYet': 'noch nicht',
  'requests.refusedBy': 'Prüfungen, an denen er gescheitert ist',
  'requests.noCheck':
    'Keine Prüfung spricht dagegen. Fragen Sie die Person, die ihn abgelehnt hat; der Name steht unten.',
  'requests.endedFirst':
    'Keine Prüfung hat ihn abgelehnt: Der Arbeitsbereich wurde stillgelegt, während der Antrag wartete. Beantragen Sie einen neuen, wenn Sie ihn noch brauchen.',
  'requests.askAgain': 'Beheben und erneut beantragen',
  'requests.workspace': 'Arbeitsbereich',
  'requests.verdict': 'Urteil',
  'requests.state': 'Status',
  'requests.handedBy': 'Übergeben von',
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
  'requests.notInCatalog.ended':
    'Nicht im Katalog: Aus dem Antrag ist nichts geworden',
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
    'Er gehört vielleicht zu einem anderen Portal, oder Sie dürfen ihn nicht lesen. Prüfen Sie die Adresse oder fragen Sie den Besitzer des Arbeitsbereichs.',
  'requestKind.create': 'Anlegen',
  'requestKind.change': 'Ändern',
  'requestKind.retire': 'Stilllegen',
  'requestKind.waiver': 'Ausnahme',
  'requestKind.transfer': 'Übergeben',
  'requestKind.unknown': 'Aus einer neueren Version',
  'nextStep.submitted':
    'Er wartet auf eine prüfende Person: Die Richtlinie überlässt ihr diese Entscheidung. Bis dahin ändert sich nichts.',
  'nextStep.questioned':
    'Eine Rückfrage ist offen: Wer ihn gestellt hat, antwortet, dann wird entschieden. Bis dahin ändert sich nichts.',
  'nextStep.withdrawn':
    'Es geschieht nichts mehr: Wer ihn gestellt hat, hat ihn zurückgezogen. Der Name ist wieder frei.',
  'nextStep.expired':
    'Es geschieht nichts mehr: Seine Zeit ist abgelaufen. Der Name ist wieder frei; stellen Sie einen neuen Antrag, wenn Sie ihn noch brauchen.',
  'nextStep.rejected':
    'Er wurde abgelehnt, und nichts davon wird gebaut. Der Antrag sagt, warum, und was Sie tun können.',
  'nextStep.retired':
    'Es geschieht nichts mehr: Der Arbeitsbereich ist stillgelegt.',
  'nextStep.revoked':
    'Die Ausnahme wurde vorzeitig beendet, deshalb schlägt die Prüfung wieder fehl. Beheben Sie, was sie findet, oder stellen Sie einen neuen Antrag.',
  'nextStep.renewed':
    'Hier geschieht nichts mehr: Die Ausnahme, die diese verlängert, ist an ihre Stelle getreten.',
  'nextStep.waiver':
    'Die Prüfung wird als ausgenommen gezeigt, bis die Ausnahme endet. Beheben Sie vorher, was sie findet, oder beantragen Sie eine Verlängerung.',
  'nextStep.unknown':
    'Das hat eine neuere Version geschrieben. Aktualisieren Sie das Plugin, um zu sehen, wie es weitergeht.',
  'nextStep.create.approved':
    'Als Nächstes werden seine Dateien geschrieben. Wer sie veröffentlicht, öffnet einen Pull-Request.',
  'nextStep.create.generated':
    'Seine Dateien sind geschrieben. Öffnen Sie den Pull-Request und lassen Sie ihn übernehmen; der Dienst, der ausrollt, meldet den Betrieb.',
  'nextStep.create.live':
    'Nichts mehr zu tun: Der Arbeitsbereich ist ausgerollt. Eine Änderung beantragen Sie auf seiner Seite im Katalog.',
  'nextStep.change.approved':
    'Als Nächstes werden die geänderten Dateien geschrieben. Wer sie veröffentlicht, öffnet einen Pull-Request.',
  'nextStep.change.generated':
    'Die geänderten Dateien sind geschrieben. Öffnen Sie den Pull-Request und lassen Sie ihn übernehmen; der Dienst, der ausrollt, meldet den Betrieb.',
  'nextStep.change.live':
    'Nichts mehr zu tun: Die Änderung ist ausgerollt. Eine weitere beantragen Sie auf der Seite des Arbeitsbereichs im Katalog.',
  'nextStep.retire.approved':
    'Der Arbeitsbereich hat den Katalog verlassen. In Azure wird dadurch nichts gelöscht: Als Nächstes wird die Änderung geschrieben, die ihn dort entfernt.',
  'nextStep.retire.generated':
    'Die Änderung, die den Arbeitsbereich entfernt, ist geschrieben. Öffnen Sie den Pull-Request und lassen Sie ihn übernehmen; der Dienst, der ausrollt, meldet, wenn er weg ist.',
  'nextStep.retire.live': 'Nichts mehr zu tun: Der Arbeitsbereich ist weg.',
  'nextStep.transfer.approved':
    'Nichts mehr zu tun: Der Arbeitsbereich und seine Seite im Katalog gehören jetzt dem neuen Eigentümer. In Azure hat sich nichts geändert.',
  'requestState.submitted': 'Eingereicht',
  'requestState.questioned': 'Rückfrage gestellt',
  'requestState.endorsed': 'Von einer weiteren Person genehmigt',
  'requestState.answered': 'Beantwortet',
  'requestState.withdrawn': 'Zurückgezogen',
  'requestState.expired': 'Abgelaufen',
  'requestState.approved': 'Genehmigt',
  'requestState.rejected': 'Abgelehnt',
  'requestState.generated': 'Erzeugt',
  'requestState.live': 'In Betrieb',
  'requestState.retired': 'Stillgelegt',
  'requestState.revoked': 'Widerrufen',
  'requestState.renewed': 'Verlängert',
  'requestState.unknown': 'Aus einer neueren Version',
};
