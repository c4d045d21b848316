import { postureMessages } from '../messages/posture';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const posture: Translated<typeof postureMessages> = {
  'posture.lanes': 'Grenzen, von eingehend bis ausgehend',
  'posture.checks':
    'Prüfungen, die verletzt, akzeptiert oder nicht bekannt sind',
  'posture.observed': 'Befund',
  'posture.expected': 'Erwartet',
  'posture.accepted': 'Akzeptiert',
  'posture.opensLearn': 'öffnet Microsoft Learn',
  'posture.opensSource': 'öffnet die Quelle',
  'posture.counts': 'Ergebnisse aller Prüfungen',
  'posture.heldBack': 'Was wir noch wissen müssten',
  'posture.cannotBeUndone': 'nicht umkehrbar',
  'posture.showMore': '{{hidden}} weitere anzeigen',
  'posture.noFacts': 'Hier ist nichts bekannt',
  'posture.waiver': 'bis {{day}} von {{approver}}: {{reason}}',
  'posture.classification': 'Datenklasse {{name}}',
  'posture.noClassification': 'Datenklasse nicht bekannt',
  'posture.policy': 'Richtlinie {{policy}} v{{version}}',
  'posture.blocking_one': 'Eine der folgenden Prüfungen steht ihr entgegen',
  'posture.blocking_other':
    '{{count}} der folgenden Prüfungen stehen ihr entgegen',
  'posture.modeOther': 'Modus „{{mode}}“',
  'posture.modeNotKnown': 'Modus nicht bekannt',
  'basis.requested': 'Wie beantragt',
  'basis.declared': 'Wie angegeben',
  'basis.observed': 'Am {{day}} aus Azure gelesen',
  'basis.observedUndated': 'Aus Azure gelesen, Datum nicht bekannt',
  'compliance.yes': 'erfüllt die Richtlinie',
  'compliance.no': 'erfüllt die Richtlinie nicht',
  'compliance.unknown': 'nicht bekannt, ob die Richtlinie erfüllt ist',
  'count.pass_one': '{{number}} bestanden',
  'count.pass_other': '{{number}} bestanden',
  'count.fail_one': '{{number}} verletzt',
  'count.fail_other': '{{number}} verletzt',
  'count.waived_one': '{{number}} akzeptiert',
  'count.waived_other': '{{number}} akzeptiert',
  'count.waivedUntil_one': '{{number}} akzeptiert bis {{day}}',
  'count.waivedUntil_other': '{{number}} akzeptiert bis {{day}}',
  'count.unknown_one': '{{number}} unbekannt',
  'count.unknown_other': '{{number}} unbekannt',
  'count.not-applicable_one': '{{number}} nicht anwendbar',
  'count.not-applicable_other': '{{number}} nicht anwendbar',
  'tier.exact': 'Verlangt „{{verdict}}“',
  'tier.exactApproved':
    'Verlangt „{{verdict}}“ und die Genehmigung durch eine Person',
  'tier.orBetter': 'Verlangt „{{verdict}}“ oder besser',
  'tier.orBetterApproved':
    'Verlangt „{{verdict}}“ oder besser und die Genehmigung durch eine Person',
};
