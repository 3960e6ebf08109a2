/*
resource "torch_thing" "x" {}
*/
terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
}
resource "aws_s3_object" "o" { # resource "torch_thing" "x" {}
  source = "files/torch"
  content = <<-EOT
    resource "torch_thing" "x" {}
  EOT
}
