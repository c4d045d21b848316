using 'main.bicep'

param location = 'westeurope'
param tags = {
  'managed-by': 'ringfence'
}
param vmSize = 'Standard_DS3_v2'
