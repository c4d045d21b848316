output "workspace_id" {
  description = "The ARM id of the workspace"
  value       = azapi_resource.workspace.id
}

output "workspace_principal_id" {
  description = "The principal that the workspace acts as; roles are given to it"
  value       = azapi_resource.workspace.identity[0].principal_id
}
