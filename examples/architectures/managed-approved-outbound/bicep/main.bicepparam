using 'main.bicep'

param location = 'westeurope'
param tags = {}
param vmSize = 'Standard_DS3_v2'
