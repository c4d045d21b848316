import { fixMessages } from '../messages/fix';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const fix: Translated<typeof fixMessages> = {
  'fix.title': 'Kleinste Abhilfe',
  'fix.searching': 'Die kleinste Abhilfe wird gesucht…',
  'fix.goal': 'Ziel',
  'fix.meetPolicy': 'Was die Richtlinie verlangt',
  'fix.alreadyCompliant': 'Die Richtlinie ist schon erfüllt: nichts zu ändern.',
  'fix.already':
    'Der Arbeitsbereich ist schon „{{verdict}}“: nichts zu ändern.',
  'fix.leads': 'Mit diesen Änderungen lautet das Urteil „{{verdict}}“',
  'fix.mostOf':
    'Mit diesen Änderungen lautet das Urteil „{{verdict}}“, sobald der Rest gelesen ist',
  'fix.minimal': 'Keine kleinere Menge von Abhilfen der Prüfungen genügt.',
  'fix.notMinimal': 'Vielleicht genügt auch eine kleinere Menge.',
  'fix.irreversible': '{{change}} (nicht umkehrbar)',
  'fix.mustBeRead': 'Muss zuerst aus Azure gelesen werden',
  'fix.worse': 'Was schlechter wird',
  'fix.costs': 'Was Azure künftig berechnet',
  'fix.impossible': 'Keine Abhilfe einer Prüfung führt dorthin:',
  'fix.stopped':
    'Mit dem Aufwand, der für eine Suche erlaubt ist, wurde keine gefunden.',
  'fix.stoppedHint': 'Was zuletzt im Weg stand:',
  'fix.busy.title': 'Eine andere Suche läuft noch',
  'fix.busy.text':
    'Jede Person hat eine Suche zur gleichen Zeit, und nur wenige suchen zugleich. Versuchen Sie es gleich noch einmal.',
  'fix.busy.wait':
    'Jede Person hat eine Suche zur gleichen Zeit, und nur wenige suchen zugleich. Warten Sie {{seconds}} Sekunden und versuchen Sie es dann noch einmal.',
  'fix.failed.title': 'Die kleinste Abhilfe konnte nicht gesucht werden',
  'fix.patch': 'Als JSON-Patch',
};
