import { tabMessages } from '../messages/tab';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const tab: Translated<typeof tabMessages> = {
  'tab.title': 'Isolation',
  'tab.boundaries': 'Grenzen',
  'tab.loading': 'Wird geladen…',
  'tab.retire': 'Stilllegen',
  'tab.requestChange': 'Änderung beantragen',
  'tab.copyYaml': 'Als YAML kopieren',
  'tab.copyPatch': 'Patch kopieren',
  'tab.copied': 'Kopiert',
  'tab.copyRefused': 'Der Browser hat das Kopieren nicht erlaubt',
  'tab.showFix': 'Kleinste Abhilfe',
  'tab.notRead':
    'Aus Azure wurde noch nichts gelesen: Das hier wurde beantragt, es ist nicht der Zustand vor Ort.',
  'tab.declared':
    'Aus Azure wurde nichts gelesen: Das hier sagt eine Datei oder der Katalog.',
  'tab.stale':
    'Dieser Stand ist alt: Azure wurde zuletzt am {{day}} gelesen. Was sich seitdem geändert hat, ist nicht bekannt.',
  'tab.staleUndated':
    'Dieser Stand ist alt. Was sich seitdem geändert hat, ist nicht bekannt.',
  'tab.retired':
    'Dieser Arbeitsbereich ist stillgelegt. Hier steht sein letzter Zustand.',
  'tab.otherEngine':
    'Beurteilt von Engine {{theirs}}; diese Seite hat Engine {{ours}}. Was diese Seite nicht erklären kann, ist vermerkt, und ihre eigenen Versuche können anders ausgehen.',
  'tab.asItWas':
    'Stand vom {{at}}. Dieser Zustand wurde ab {{shownFrom}} angezeigt.',
  'tab.asItWasUnder':
    'Beurteilt nach {{policy}} v{{version}} von Engine {{engine}}.',
  'tab.backToNow': 'Zurück zum heutigen Stand',
  'checks.title': 'Prüfungen',
  'checks.filter': 'Nur anzeigen',
  'checks.open.fail': '{{number}} verletzt',
  'checks.open.waived': '{{number}} akzeptiert',
  'checks.open.unknown': '{{number}} unbekannt',
  'checks.nothingOpen':
    'Keine Prüfung ist verletzt, akzeptiert oder nicht bekannt.',
  'checks.noneOfThese': 'Keine Prüfung ist so ausgegangen.',
  'checks.passing_one': '1 Prüfung bestanden',
  'checks.passing_other': '{{count}} Prüfungen bestanden',
  'checks.notApplicable_one': '1 nicht anwendbar',
  'checks.notApplicable_other': '{{count}} nicht anwendbar',
  'checks.thatPass': 'Bestandene Prüfungen',
  'checks.thatDoNotApply': 'Nicht anwendbare Prüfungen',
  'checks.severity': 'Schwere',
  'checks.why': 'Grund',
  'checks.fix': 'Abhilfe',
  'checks.enforcedBy': 'Azure Policy',
  'tab.ownerGone':
    'Der Katalog kennt den Eigentümer {{owner}} nicht mehr. Übergeben Sie den Arbeitsbereich; bis dahin entscheidet Ihr Plattformteam an dessen Stelle.',
};
