variable "subscription_id" {
  description = "The subscription that everything is made in"
  type        = string
  default     = "00000000-0000-4000-8000-000000000000"
}

variable "location" {
  description = "The region of everything that is made"
  type        = string
  default     = "westeurope"
}

variable "tags" {
  description = "Tags of everything that takes them"
  type        = map(string)
  default = {
    managed-by = "ringfence"
  }
}

variable "vm_size" {
  description = "The size of the machines that are made"
  type        = string
  default     = "Standard_DS3_v2"
}
