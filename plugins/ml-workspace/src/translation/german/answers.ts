import { answerMessages } from '../messages/answers';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const answers: Translated<typeof answerMessages> = {
  'access.off': 'Aus',
  'access.offHint': 'Nur über einen privaten Endpunkt. Die sichere Wahl.',
  'access.selected': 'Ein, für ausgewählte Adressen',
  'access.selectedHint': 'Nur die öffentlichen Adressen, die Sie aufführen.',
  'access.all': 'Ein, für alle Netzwerke',
  'access.allHint': 'Jeder im Internet, der ein gültiges Token hat.',
  'resource.storage': 'Speicherkonto',
  'resource.keyVault': 'Schlüsseltresor',
  'resource.containerRegistry': 'Containerregistrierung',
  'resource.monitoring': 'Überwachung',
  'resourceAccess.private': 'Nur privater Endpunkt',
  'resourceAccess.selected': 'Ausgewählte Netzwerke',
  'resourceAccess.public': 'Alle Netzwerke',
  'resourceAccess.unused': 'Nicht verwendet',
  'modeHint.AllowOnlyApprovedOutbound':
    'Daten können nur zu den Zielen hinaus, die Sie aufführen. Jeder neue Host braucht eine Regel; die erste bringt eine Firewall mit.',
  'modeHint.AllowInternetOutbound':
    'Aufträge laden von überall herunter und können Daten überallhin senden.',
  'modeHint.Disabled':
    'Azure begrenzt nicht, wohin Daten gehen. Ein eigenes Netzwerk wird in einer Datei beschrieben und nicht hier; ohne eines gilt ausgehend als offen.',
  'modeOneWay.AllowOnlyApprovedOutbound':
    'Nicht umkehrbar: Zurück führt nur ein neuer Arbeitsbereich.',
  'modeOneWay.AllowInternetOutbound':
    'Nicht umkehrbar: Der Modus lässt sich nur noch verschärfen.',
  'addRule.FQDN': 'Host hinzufügen',
  'addRule.PrivateEndpoint': 'Privaten Endpunkt hinzufügen',
  'addRule.ServiceTag': 'Diensttag hinzufügen',
  'cloud.AzureCloud': 'Azure',
  'cloud.AzureUSGovernment': 'Azure US Government',
  'cloud.AzureChinaCloud': 'Azure in China',
};
