import { filesMessages } from '../messages/files';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const files: Translated<typeof filesMessages> = {
  'files.title': 'Dateien',
  'files.loading': 'Die Dateien werden geladen',
  'files.failed': 'Die Dateien konnten nicht geladen werden',
  'files.list': 'Dateien',
  'files.copy': '{{file}} kopieren',
  'files.download': 'Alle herunterladen (ZIP)',
  'files.downloadFailed':
    'Das Archiv konnte nicht heruntergeladen werden. Nichts wurde verändert; versuchen Sie es noch einmal.',
  'files.approved':
    'Das sind die genehmigten Dateien, Byte für Byte. Ihr SHA-256 ist {{digest}}.',
  'files.waiting':
    'Diese Dateien gelten, sobald der Antrag genehmigt ist. Ihr SHA-256 ist {{digest}}.',
  'files.superseded':
    'Für diesen Arbeitsbereich wurde später ein anderer Antrag genehmigt. Nehmen Sie dessen Dateien, nicht diese.',
  'files.openLater': 'Den späteren Antrag öffnen',
  'files.unsayable': 'Was die Dateien nicht sagen können',
  'files.field': 'Feld',
  'files.what': 'Was',
  'files.why': 'Warum nicht',
  'files.instead': 'Wer es sagt',
  'files.pullRequest': 'Pull Request öffnen',
  'files.commit': 'Im Commit',
  'files.writtenAs': 'Geschrieben als',
  'files.writtenAsHint': 'Die Sprache der Dateien Ihres Plattformteams',
  'files.dialect.bicep': 'Bicep',
  'files.dialect.arm': 'ARM-Vorlage',
  'files.dialect.terraform': 'Terraform',
  'files.dialect.azml-yaml': 'Azure-ML-YAML und az-Befehle',
  'files.landingZone': 'Landing-Zone',
  'files.landingZoneHint':
    'Wo der Arbeitsbereich steht: was das Plattformteam einmal entschieden hat',
  'files.noZone': 'Keine',
  'files.unset': 'Auswählen',
  'files.zonesFailed': 'Die Landing-Zones konnten nicht geladen werden',
  'files.preview': 'Dateien ansehen',
  'files.again': 'Noch einmal schreiben',
  'files.previewOf':
    'Nichts wird gespeichert: So würden sie jetzt geschrieben.',
  'files.notWritable': 'Noch können keine Dateien geschrieben werden',
  'files.notWritableText':
    'Berichtigen Sie zuerst diese Stellen; nichts wurde gespeichert.',
  'files.nothingYet': 'Beschreiben Sie zuerst den Arbeitsbereich.',
  'files.choose': 'Wählen Sie, wie die Dateien geschrieben werden.',
};
