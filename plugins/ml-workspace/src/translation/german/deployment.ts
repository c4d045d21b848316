import { deploymentMessages } from '../messages/deployment';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const deployment: Translated<typeof deploymentMessages> = {
  'deployment.title': 'In Azure gebaut',
  'deployment.offer':
    'Sendet die genehmigte Vorlage an Azure, sobald Azure gesagt hat, was sie täte, und das im Genehmigten liegt.',
  'deployment.begin': 'In Azure bauen',
  'deployment.again': 'Noch einmal versuchen',
  'deployment.stop': 'Bauen anhalten',
  'deployment.stopHint':
    'Azure beginnt nichts weiter davon. Was schon steht, bleibt.',
  'deployment.failedToBegin': 'Es konnte nicht begonnen werden.',
  'deployment.failedToStop': 'Es konnte nicht angehalten werden.',
  'deployment.state.checking': 'Azure wird gefragt, was es täte',
  'deployment.state.refused': 'Abgelehnt, und nichts wurde gebaut',
  'deployment.state.starting': 'Liegt im Genehmigten und wird gesendet',
  'deployment.state.running':
    'Azure baut. Ein verwaltetes Netzwerk dauert bis zu einer halben Stunde',
  'deployment.state.cancelling':
    'Azure wird gebeten, nichts weiter zu beginnen',
  'deployment.state.reading': 'Es steht und wird gelesen',
  'deployment.state.succeeded': 'In Betrieb',
  'deployment.state.failed': 'Fehlgeschlagen',
  'deployment.state.cancelled': 'Angehalten',
  'deployment.stage.network': 'Netzwerk',
  'deployment.stage.resources': 'Speicher, Schlüsseltresor und dergleichen',
  'deployment.stage.endpoints': 'Private Endpunkte',
  'deployment.stage.workspace': 'Arbeitsbereich',
  'deployment.stage.rules': 'Ausgangsregeln',
  'deployment.stage.compute': 'Compute und Bereitstellung',
  'deployment.stage.access': 'Zugriff',
  'deployment.part.waiting': 'wartet',
  'deployment.part.running': 'wird gebaut',
  'deployment.part.succeeded': 'ist da',
  'deployment.part.failed': 'fehlgeschlagen',
  'deployment.stages': 'Was gebaut wird, der Reihe nach',
  'deployment.ofAll': '{{ done }} von {{ all }}',
  'deployment.problems': 'Warum',
  'deployment.next': 'Was zu tun ist',
  'deployment.foreseen': 'Was Azure vorhersah',
  'deployment.made': 'Was steht',
  'deployment.attempt': 'Versuch {{ attempt }}, begonnen {{ at }} von {{ by }}',
};
