import { driftMessages } from '../messages/drift';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const drift: Translated<typeof driftMessages> = {
  'drift.title': 'Abweichung',
  'drift.loading': 'Wird mit dem Genehmigten verglichen',
  'drift.failed':
    'Das Gelesene konnte nicht mit dem Genehmigten verglichen werden.',
  'drift.denied': 'Sie dürfen das nicht sehen',
  'drift.deniedText':
    'Sie benötigen die Berechtigung ml-workspace.workspace.read. Bitten Sie den Besitzer des Arbeitsbereichs oder Ihr Plattformteam darum.',
  'drift.loosened': 'Lockerer als genehmigt.',
  'drift.looserAt': '{{boundary}} bei {{pointer}}.',
  'drift.doneBy': 'Geändert von {{actor}} am {{at}} ({{operation}}).',
  'drift.andMore_one': '1 weitere Angabe ist lockerer.',
  'drift.andMore_other': '{{count}} weitere Angaben sind lockerer.',
  'drift.notObserved':
    'In Azure wurde noch nichts gelesen, es gibt also nichts zu vergleichen.',
  'drift.nothingApproved':
    'Für diesen Arbeitsbereich wurde nichts genehmigt, es gibt also nichts zu vergleichen.',
  'drift.none': 'Er ist so, wie er genehmigt wurde.',
  'drift.sides': 'Genehmigt {{approved}}; gelesen {{observed}} aus {{source}}.',
  'drift.stale':
    'Zuletzt wurde {{at}} gelesen: Was sich seither geändert hat, ist nicht bekannt.',
  'drift.differences': 'Was nicht so ist, wie es genehmigt wurde',
  'drift.fact': 'Angabe',
  'drift.way': 'Richtung',
  'drift.approved': 'Genehmigt',
  'drift.observed': 'Beobachtet',
  'drift.by': 'Geändert von',
  'drift.nobodyKnown': 'nicht bekannt',
  'drift.notStated': 'nicht bekannt',
  'drift.nothing': 'nichts',
  'drift.direction.looser': 'Lockerer',
  'drift.direction.stricter': 'Strenger',
  'drift.direction.different': 'Anders',
  'drift.direction.not-comparable': 'Nicht vergleichbar',
  'drift.ways': 'Wie es weitergeht',
  'drift.undo': 'Dateien, die es rückgängig machen',
  'drift.undoFiles': 'Dateien, die es rückgängig machen',
  'drift.dialect': 'Geschrieben als',
  'drift.download': 'Diese Dateien herunterladen',
  'drift.adopt': 'So genehmigen lassen',
  'drift.waive': 'Bei der Prüfung auf Zeit hinnehmen',
  'drift.cannot': 'Das nimmt Azure nicht zurück:',
};
