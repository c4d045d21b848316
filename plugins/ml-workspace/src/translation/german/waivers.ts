import { waiverMessages } from '../messages/waivers';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const waivers: Translated<typeof waiverMessages> = {
  'waiver.ask': 'Ausnahme beantragen',
  'waiver.askOf': 'Ausnahme beantragen: {{check}}',
  'waiver.renewOf': 'Verlängerung beantragen: {{check}}',
  'waiver.title': 'Ausnahme',
  'waiver.list': 'Ausnahmen',
  'waiver.constraint':
    'Nie ausgenommen: Was sie verbietet, kann in Azure nicht funktionieren, wer auch immer es akzeptiert.',
  'waiver.never': 'Die Richtlinie {{policy}} lässt hier nie eine Ausnahme zu.',
  'waiver.about': 'Wofür sie gilt',
  'waiver.wholeCheck': 'Die ganze Prüfung',
  'waiver.wholeOnly':
    'Für die ganze Prüfung: Was fehlschlägt, hat keinen Namen, an dem man es unterscheiden könnte.',
  'waiver.wholeHint':
    'Die ganze Prüfung nimmt auch aus, was später an ihr fehlschlägt. Nennen Sie wenn möglich eine Sache.',
  'waiver.choose': 'Bitte wählen',
  'waiver.kind.rule': 'Regel {{name}}',
  'waiver.kind.resource': 'Ressource {{name}}',
  'waiver.kind.compute': 'Compute-Ressource {{name}}',
  'waiver.kind.endpoint': 'Endpunkt {{name}}',
  'waiver.until': 'Bis',
  'waiver.untilHint_one':
    'Die Richtlinie erlaubt höchstens 1 Tag: bis zum {{day}}.',
  'waiver.untilHint_other':
    'Die Richtlinie erlaubt höchstens {{count}} Tage: bis zum {{day}}.',
  'waiver.untilMissing': 'Wählen Sie den Tag, an dem sie endet',
  'waiver.untilWrong': 'Wählen Sie einen Tag von heute bis zum {{day}}',
  'waiver.reason': 'Grund',
  'waiver.reasonHint':
    'Warum das Risiko akzeptiert werden soll und was es beendet. Wer den Antrag lesen darf, sieht den Text.',
  'waiver.reasonMissing': 'Sagen Sie, warum das Risiko akzeptiert werden soll',
  'waiver.reasonLong': '{{number}} Zeichen zu lang',
  'waiver.aboutMissing': 'Wählen Sie, wofür sie gilt',
  'waiver.prolongs': 'Sie verlängert die Ausnahme, die am {{day}} endete.',
  'waiver.prolongsActive': 'Sie verlängert die Ausnahme, die am {{day}} endet.',
  'waiver.send': 'Antrag senden',
  'waiver.cancel': 'Abbrechen',
  'waiver.notAsked': 'Sie wurde nicht beantragt',
  'waiver.readAgain': 'Arbeitsbereich neu lesen',
  'waiver.asked': 'Beantragt. Jemand anderes entscheidet: {{request}}',
  'waiver.waits': 'Eine Ausnahme wartet auf eine Entscheidung: {{request}}',
  'waiver.renewalWaits':
    'Eine Verlängerung wartet auf eine Entscheidung: {{request}}',
  'waiver.theRequest': 'zum Antrag',
  'waiver.openRequest': 'Antrag öffnen',
  'waiver.waivedUntil': 'Ausgenommen bis zum {{day}}',
  'waiver.daysLeft_one': 'noch {{count}} Tag',
  'waiver.daysLeft_other': 'noch {{count}} Tage',
  'waiver.lastDay': 'endet heute',
  'waiver.approvedBy': 'genehmigt von {{people}}',
  'waiver.endedOn': 'Ihre Ausnahme endete am {{day}}: {{request}}',
  'waiver.revokedOn':
    'Ihre Ausnahme wurde am {{day}} widerrufen, zu beheben bis zum {{mendBy}}: {{request}}',
  'waiver.renew': 'Verlängern',
  'waiver.revoke': 'Widerrufen',
  'waiver.renewThat': 'Verlängern: {{what}}',
  'waiver.revokeThat': 'Widerrufen: {{what}}',
  'waiver.revokeReason': 'Warum sie widerrufen wird',
  'waiver.revokeHint':
    'Die Prüfung schlägt sofort fehl, und der Besitzer hat bis zu einer Frist Zeit, den Fund zu beheben.',
  'waiver.revokeMissing': 'Sagen Sie, warum sie widerrufen wird',
  'waiver.revokeSend': 'Ausnahme widerrufen',
  'waiver.notRevoked': 'Sie wurde nicht widerrufen',
  'waiver.mayNot':
    'Nur wer sie beantragt hat oder über sie entscheiden darf, widerruft sie.',
  'waiver.revoked':
    'Widerrufen. Die Prüfung schlägt wieder fehl; zu beheben bis zum {{day}}.',
  'waiver.noneText':
    'Ein Risiko lässt sich für eine Zeit akzeptieren: Beantragen Sie die Ausnahme an der Prüfung.',
  'waiver.loading': 'Ausnahmen werden geladen',
  'waiver.failed': 'Die Ausnahmen konnten nicht geladen werden',
  'waiver.check': 'Prüfung',
  'waiver.state': 'Stand',
  'waiver.workspace': 'Arbeitsbereich',
  'waiver.askedBy': 'Beantragt von',
  'waiver.approvedByTitle': 'Genehmigt von',
  'waiver.owner': 'Besitzer',
  'waiver.from': 'Ab',
  'waiver.ended': 'Beendet',
  'waiver.mendBy': 'Zu beheben bis',
  'waiver.renews': 'Verlängert',
  'waiver.renewedBy': 'Verlängert durch',
  'waiver.earlierWaiver': 'eine frühere Ausnahme',
  'waiver.laterWaiver': 'eine spätere Ausnahme',
  'waiver.nobody': 'niemand',
  'waiver.erased': 'Der Grund wurde gelöscht',
  'waiverState.waiting': 'Wartet',
  'waiverState.active': 'Gilt',
  'waiverState.ended': 'Beendet',
  'waiverState.revoked': 'Widerrufen',
  'waiverState.rejected': 'Nie genehmigt',
  'waiverEnd.time': 'ihre Zeit lief ab',
  'waiverEnd.revoked': 'widerrufen',
  'waiverEnd.renewed': 'verlängert',
  'waiverEnd.retired': 'der Arbeitsbereich wurde stillgelegt',
  'waiver.group.waiting': 'Warten auf eine Entscheidung',
  'waiver.group.active': 'Gelten',
  'waiver.group.over': 'Vorbei',
  'waiver.export': 'Für andere Werkzeuge',
  'waiver.exportText':
    'Was hier gilt, geschrieben für Werkzeuge, die dasselbe finden, damit es nur einmal entschieden wird.',
  'waiver.format.azure-policy': 'Ausnahmen für Azure Policy',
  'waiver.format.psrule': 'Unterdrückungen für PSRule',
  'waiver.format.checkov': 'Auslassungen für Checkov',
  'waiver.exported': 'Heruntergeladen: {{files}}',
  'waiver.exportedNone': 'Für dieses Werkzeug ist nichts dabei.',
  'waiver.exportFailed':
    'Es konnte nicht geschrieben werden. Versuchen Sie es noch einmal.',
  'waiver.leftOut': 'Außen vor',
  'waiver.csv': 'Als CSV herunterladen',
  'waiver.csvFailed':
    'Die Liste konnte nicht ganz gelesen werden. Versuchen Sie es noch einmal.',
  'waiver.filters': 'Ausnahmen filtern',
  'waiver.anyState': 'Jeder Stand',
  'waiver.anyCheck': 'Jede Prüfung',
  'waiver.ownerHint': 'Etwa group:default/data-science',
  'waiver.ownerWrong':
    'Schreiben Sie eine Entitätsreferenz, etwa group:default/data-science',
  'waiver.before': 'Endet vor dem',
  'waiver.noneFits': 'Keine Ausnahme passt',
  'waiver.noneFitsText':
    'Keine von denen, die Sie sehen dürfen, ist so, wie Sie sie suchen.',
  'waiver.showAll': 'Alle Ausnahmen zeigen',
  'waiver.later': 'Spätere Enden',
  'waiver.earlier': 'Frühere Enden',
  'waiver.accepts':
    'Bis zum {{day}} akzeptieren, dass dies fehlschlägt: {{check}} ({{about}})',
  'waiver.acceptsWhole':
    'Bis zum {{day}} akzeptieren, dass dies fehlschlägt: {{check}}',
  'waiver.posture': 'Isolation des Arbeitsbereichs',
  'waiver.approveHint':
    'Leer, um wie beantragt bis zum {{day}} zu genehmigen; sie kann vorher enden.',
  'nextOfWaiver.submitted':
    'Er wartet auf eine prüfende Person. Bis dahin schlägt die Prüfung fehl.',
  'nextOfWaiver.questioned':
    'Eine Rückfrage ist offen: Wer den Antrag gestellt hat, antwortet, dann wird entschieden. Bis dahin schlägt die Prüfung fehl.',
  'nextOfWaiver.withdrawn':
    'Es geschieht nichts mehr: Er wurde zurückgezogen. Die Prüfung zählt so, wie sie ausfällt.',
  'nextOfWaiver.expired':
    'Es geschieht nichts mehr: Die Zeit ist abgelaufen, und die Prüfung zählt so, wie sie ausfällt. Stellen Sie einen neuen Antrag, wenn Sie sie noch brauchen.',
  'nextOfWaiver.rejected':
    'Er wurde abgelehnt, deshalb zählt die Prüfung so, wie sie ausfällt. Beheben Sie, was sie findet; der Verlauf sagt, warum.',
  'waiver.effect': 'Mit und ohne Ausnahme',
  'waiver.without': 'Ohne sie',
  'waiver.with': 'Mit ihr',
  'waiver.thisCheck': 'Diese Prüfung',
  'waiver.policyRow': 'Richtlinie',
  'waiver.failingRow': 'Fehlschlagende Prüfungen',
  'waiver.verdictRow': 'Urteil',
  'waiver.effectNote':
    'Eine Ausnahme ändert, was die Richtlinie sagt, und nie das Urteil: Was offen ist, bleibt offen.',
  'waiver.effectFailed':
    'Was sie ändern würde, ist nicht bekannt: Die Richtlinie konnte nicht gelesen werden.',
};
