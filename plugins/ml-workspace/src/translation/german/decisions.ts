import { decisionMessages } from '../messages/decisions';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const decisions: Translated<typeof decisionMessages> = {
  'decision.title': 'Entscheidung',
  'decision.who': 'Wer entscheidet',
  'decision.anybody':
    'Wer entscheiden darf und den Antrag nicht selbst gestellt hat',
  'decision.one': 'Eine Person aus {{groups}}',
  'decision.several': '{{number}} Personen aus {{groups}}',
  'decision.approvedBy': 'Bisher genehmigt von',
  'decision.expires': 'Läuft ab',
  'decision.question': 'Die Rückfrage',
  'decision.yours':
    'Sie haben den Antrag gestellt, deshalb entscheidet jemand anderes.',
  'decision.exception':
    'Die Richtlinie lehnt das ab, und wer den Antrag gestellt hat, will trotzdem eine Entscheidung.',
  'decision.takes':
    'Der Arbeitsbereich gehört heute {{owner}} und ginge dort verloren.',
  'decision.hands':
    'Der Arbeitsbereich ginge von {{from}} an {{to}}. In Azure ändert sich nichts.',
  'decision.text': 'Grund oder Rückfrage',
  'decision.textHint':
    'Nötig zum Ablehnen und Zurückfragen. Wer den Antrag lesen darf, sieht den Text.',
  'decision.answerText': 'Ihre Antwort',
  'decision.withdrawText': 'Warum Sie ihn zurückziehen',
  'decision.until': 'Genehmigen bis',
  'decision.untilHint': 'Leer für eine Genehmigung ohne Ende.',
  'decision.missing': 'Schreiben Sie das zuerst',
  'decision.approve': 'Genehmigen',
  'decision.reject': 'Ablehnen',
  'decision.ask': 'Zurückfragen',
  'decision.answer': 'Antwort senden',
  'decision.withdraw': 'Zurückziehen',
  'decision.failed': 'Es wurde nicht entschieden',
  'decision.readAgain': 'Antrag neu lesen',
  'decision.changed':
    'Etwas an diesem Antrag ist nicht mehr so, wie Sie es hier sehen. Was Sie sehen, lässt sich nicht mehr entscheiden.',
  'decision.showNow': 'Zeigen, wie es jetzt ist',
  'decision.validUntil': 'Genehmigt bis',
  'build.title': 'Bau',
  'build.task': 'Schritte verfolgen',
  'build.queued': 'Beginnt gleich',
  'build.started': 'Läuft',
  'build.completed': 'Fertig',
  'build.failed':
    'Gescheitert; Ihr Plattformteam findet den Grund in seinen Schritten',
  'build.cancelled': 'Abgebrochen',
  'waiting.pages': 'Anträge nach dem, wer handelt',
  'waiting.title': 'Wartet auf mich',
  'waiting.loading': 'Was auf Sie wartet, wird geladen',
  'waiting.failed': 'Was auf Sie wartet, konnte nicht geladen werden',
  'waiting.empty': 'Nichts wartet auf Sie',
  'waiting.emptyText':
    'Hier erscheinen Anträge, über die Sie entscheiden dürfen, die schlimmsten zuerst.',
  'waiting.about': '{{kind}}, beantragt von {{person}} für {{owner}}',
  'waiting.changes': 'Was sich ändert',
  'waiting.standsOut': 'Abseits vom Standardweg',
  'waiting.offPath': '{{title}}. Zurück: {{wayBack}}',
  'waiting.nothing': 'Nichts',
  'waiting.more': '{{number}} weitere',
  'waiting.oneWay': 'Lässt sich nicht zurücknehmen',
  'waiting.costs': 'Was mehr kostet',
  'waiting.decide': 'Ansehen und entscheiden',
  'waiting.asked': 'Beantragt am',
  'waiting.past': 'Frühere Ausnahmen',
  'waiting.pastNone': '{{owner}} hatte keine',
  'waiting.pastSome':
    '{{number}} von {{owner}}. Die letzte: {{last}}, {{state}}, {{at}}',
  'waiting.equal': '{{number}} gleiche Anträge',
  'waiting.equalText':
    'Sie beantragen dasselbe für andere Arbeitsbereiche. Über jeden wird für sich entschieden, so wie Sie ihn hier sehen; wer sich inzwischen ändert, bleibt außen vor.',
  'waiting.together': 'Mit den anderen entscheiden: {{name}}',
  'waiting.batchText': 'Grund für alle gewählten',
  'waiting.batchHint': 'Nötig zum Ablehnen.',
  'waiting.approveAll': '{{number}} genehmigen',
  'waiting.rejectAll': '{{number}} ablehnen',
  'waiting.deciding': 'Es wird entschieden, eins nach dem anderen',
  'waiting.decided': 'Entschieden: {{names}}',
  'waiting.leftOut': 'Außen vor',
};
