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
  'fix.notMinimal':
    'Keine davon ist verzichtbar; eine kleinere Menge kann es dennoch geben.',
  'fix.irreversible': '{{change}} (nicht umkehrbar)',
  'fix.mustBeRead': 'Muss zuerst aus Azure gelesen werden',
  'fix.worse': 'Was schlechter wird',
  'fix.costs': 'Was Azure künftig berechnet',
  'fix.impossible': 'Keine Abhilfe einer Prüfung führt dorthin:',
  'fix.stopped':
    'In der Zeit, die sich diese Seite dafür nimmt, wurde keine gefunden.',
  'fix.stoppedHint':
    'Der Befehl ml-workspace fix sucht länger. Was zuletzt im Weg stand:',
  'fix.patch': 'Als JSON-Patch',
};
