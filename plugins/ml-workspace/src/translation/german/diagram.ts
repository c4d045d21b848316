import { diagramMessages } from '../messages/diagram';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const diagram: Translated<typeof diagramMessages> = {
  'diagram.title': 'Grenzen',
  'diagram.picture': 'Bild',
  'diagram.list': 'Liste',
  'diagram.show': 'Bild anzeigen',
  'diagram.hide': 'Bild ausblenden',
  'diagram.loading': 'Bild wird geladen',
  'diagram.nothing': 'Nichts ist bekannt',
  'diagram.legend': 'Was die Linien bedeuten',
  'diagram.peered': 'mit Peering',
  'diagram.column.clients': 'Wer hineinkommt',
  'diagram.column.workspace': 'Arbeitsbereich & Ressourcen',
  'diagram.column.compute': 'Rechnen & Bereitstellen',
  'diagram.column.outbound': 'Was erreichbar ist',
  'diagram.path.private': 'privater Weg',
  'diagram.path.public': 'öffentlicher Weg',
  'diagram.path.control': 'Steuerungsweg',
  'diagram.path.refused': 'abgewiesen',
  'diagram.path.unknown': 'nicht bekannt',
  'diagram.witness': 'hervorgehoben: was eine Grenze zu dem macht, was sie ist',
  'diagram.part.inbound': 'Eingehend',
  'diagram.part.resources': 'Arbeitsbereich & Ressourcen',
  'diagram.part.compute': 'Rechnen & Bereitstellen',
  'diagram.part.outbound': 'Ausgehend',
  'diagram.part.network': 'Ihre Netzwerke',
};
