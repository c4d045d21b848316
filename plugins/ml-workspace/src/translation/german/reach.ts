import { reachMessages } from '../messages/reach';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const reach: Translated<typeof reachMessages> = {
  'reach.title': 'Ist es erreichbar?',
  'reach.intro':
    'Gefragt wird, was geschrieben steht, nicht das Netzwerk: Nichts wird gesendet, und kein Name wird aufgelöst.',
  'reach.from': 'Von, wo Code läuft',
  'reach.to': 'Zu, einem Ziel',
  'reach.toHint':
    'Ein Host, eine Adresse, ein Bereich oder ein Diensttag, etwa pypi.org:443',
  'reach.ask': 'Fragen',
  'reach.asking': 'Der Server wird gefragt',
  'reach.allowed': 'Erlaubt: {{from}} erreicht {{to}}',
  'reach.partly': 'Erlaubt: {{from}} erreicht einen Teil von {{to}}',
  'reach.refused': 'Verweigert: {{from}} erreicht {{to}} nicht',
  'reach.unknown': 'Nicht bekannt, ob {{from}} {{to}} erreicht',
  'reach.path.allowed': 'Auf diesem Weg',
  'reach.path.refused': 'Was es verweigert',
  'reach.path.unknown': 'Wie es erreicht werden könnte',
  'reach.missing': 'Welche Angaben entscheiden',
  'reach.wrong': '{{message}}. Erwartet: {{expected}}',
  'reach.noPlace':
    'Kein Ort ist beschrieben, an dem Code läuft; es gibt also nichts zu fragen.',
};
