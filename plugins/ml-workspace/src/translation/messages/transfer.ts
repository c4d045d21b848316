/** Handing a workspace to another owner. @internal */
export const transferMessages = {
  'transfer.open': 'Hand over',
  'transfer.title': 'Hand this workspace over',
  'transfer.intro':
    'Both sides decide: yours by asking, if you belong to one of them, and the other by approving. Nothing changes in Azure.',
  'transfer.owner': 'New owner',
  'transfer.ownerHint': 'A group or user of the catalog, such as {{example}}',
  'transfer.reason': 'Why',
  'transfer.missing': 'Fill this in first',
  'transfer.ask': 'Ask for the transfer',
  'transfer.asked': 'It waits for the other side.',
  'transfer.request': 'Open the request',
  'transfer.failed': 'It was not asked for',
} as const;
