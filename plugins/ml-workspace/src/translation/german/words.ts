import { wordMessages } from '../messages/words';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const words: Translated<typeof wordMessages> = {
  'verdict.exfiltration-protected': 'Abflussgeschützt',
  'verdict.isolated': 'Isoliert',
  'verdict.partially-isolated': 'Teilweise isoliert',
  'verdict.exposed': 'Exponiert',
  'verdict.invalid': 'Ungültig',
  'verdict.unknown': 'Unbekannt',
  'lane.open': 'Offen',
  'lane.partial': 'Teils offen',
  'lane.closed': 'Geschlossen',
  'lane.unknown': 'Unbekannt',
  'boundary.inbound': 'Eingehend',
  'boundary.resources': 'Arbeitsbereich & Ressourcen',
  'boundary.compute': 'Rechenleistung',
  'boundary.outbound': 'Ausgehend',
  'status.pass': 'Bestanden',
  'status.fail': 'Verletzt',
  'status.waived': 'Akzeptiert',
  'status.unknown': 'Unbekannt',
  'status.not-applicable': 'Nicht anwendbar',
  'severity.high': 'Hoch',
  'severity.medium': 'Mittel',
  'severity.low': 'Niedrig',
  'mode.Disabled': 'Kein verwaltetes Netzwerk',
  'mode.AllowInternetOutbound': 'Jedes Ziel im Internet',
  'mode.AllowOnlyApprovedOutbound': 'Nur genehmigte Ziele',
  'control.required': 'erforderlich',
  'plugin.title': 'ML-Arbeitsbereiche',
  'time.locale': 'de',
};
