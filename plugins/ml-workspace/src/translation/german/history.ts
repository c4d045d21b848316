import { historyMessages } from '../messages/history';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const history: Translated<typeof historyMessages> = {
  'history.title': 'Änderungen',
  'history.strip': 'Die letzten Urteile, ältestes zuerst',
  'history.list': 'Alle Änderungen, neueste zuerst',
  'history.loading': 'Verlauf wird geladen…',
  'history.older': 'Ältere Änderungen anzeigen',
  'history.loadingOlder': 'Ältere Änderungen werden geladen…',
  'history.day': 'Stand eines Tages öffnen',
  'history.dayHint': 'Der Zustand, der am Ende dieses Tages angezeigt wurde',
  'history.open': 'Diesen Stand öffnen',
  'history.openNamed': 'Stand vom {{from}} öffnen',
  'history.none': 'Von seiner Vergangenheit ist nichts aufbewahrt.',
  'history.failed': 'Der Verlauf konnte nicht geladen werden',
  'history.judgedBy': '{{policy}} v{{version}} · Engine {{engine}}',
  'history.span': '{{from}} bis {{to}}',
  'history.since': 'seit {{from}}',
  'history.cause.first': 'Erste Beurteilung',
  'history.cause.facts': 'die Einstellungen haben sich geändert',
  'history.cause.policy': 'die Richtlinie hat sich geändert',
  'history.cause.waivers': 'eine Ausnahme begann oder endete',
  'history.cause.engine': 'die Engine hat sich geändert',
};
