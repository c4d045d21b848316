import { readingMessages } from '../messages/readings';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const readings: Translated<typeof readingMessages> = {
  'readings.title': 'Lesungen',
  'readings.double':
    'Aus einem Double von Azure gelesen, nicht aus Azure selbst.',
  'readings.loading': 'Lesungen werden geladen',
  'readings.failed': 'Die Lesungen konnten nicht geladen werden',
  'readings.denied': 'Sie dürfen das nicht lesen',
  'readings.deniedText':
    'Sie benötigen die Berechtigung ml-workspace.reading.read. Bitten Sie Ihr Plattformteam darum.',
  'readings.noSource': 'Es wird nichts gelesen',
  'readings.noSourceText':
    'Es ist keine Quelle eingerichtet: Gezeigt wird, was beantragt oder erklärt wurde.',
  'readings.scopes': 'Bereich',
  'readings.wholeTenant': 'alles, was die Identität lesen darf',
  'readings.every': 'Gelesen alle',
  'readings.observed': 'Beobachtete Arbeitsbereiche',
  'readings.last': 'Letzte Lesung',
  'readings.never': 'noch keine',
  'readings.running': 'Eine Lesung läuft.',
  'readings.failure': 'Die letzte Lesung endete mit einem Fehler: {{error}}',
  'readings.cost': 'Kosten',
  'readings.costText':
    '{{calls}} Aufrufe, {{bytes}} Bytes, {{throttled}} von Azure aufgeschoben',
  'readings.parts': 'Was nicht ganz geantwortet hat',
  'readings.allAnswered': 'Alles Gefragte wurde beantwortet.',
  'readings.what': 'Was',
  'readings.where': 'Wo',
  'readings.became': 'Ergebnis',
  'readings.needs': 'Fehlendes Recht',
  'readings.outcome.answered': 'Beantwortet',
  'readings.outcome.refused': 'Verweigert',
  'readings.outcome.truncated': 'Abgeschnitten',
  'readings.outcome.failed': 'Gescheitert',
  'readings.outcome.postponed': 'Aufgeschoben',
  'readings.noRight': 'keines genannt',
  'readings.held_one':
    '1 Arbeitsbereich wurde nicht mehr gefunden. Das ist zu viel auf einmal: Er bleibt, bis ihn jemand gehen lässt.',
  'readings.held_other':
    '{{count}} Arbeitsbereiche wurden nicht mehr gefunden. Das sind zu viele auf einmal: Sie bleiben, bis sie jemand gehen lässt.',
  'readings.release': 'Gehen lassen',
  'readings.released_one': '1 Arbeitsbereich ist weg.',
  'readings.released_other': '{{count}} Arbeitsbereiche sind weg.',
  'readings.notReleased': 'Sie wurden nicht freigegeben',
  'readings.unclaimed': 'Ohne Eigentümer',
  'readings.unclaimedText':
    'In Azure gefunden, und niemand ist als Eigentümer bekannt. Beantragen Sie einen für seinen Eigentümer; jemand anderes entscheidet.',
  'readings.noneUnclaimed':
    'Jeder gelesene Arbeitsbereich hat einen Eigentümer.',
  'readings.claim': '{{name}} übernehmen',
  'readings.claimFailed': 'Der Arbeitsbereich konnte nicht geladen werden',
  'readings.claimLoading': 'Der Arbeitsbereich wird geladen',
  'readings.unclaimedFailed':
    'Die Arbeitsbereiche ohne Eigentümer konnten nicht geladen werden',
};
