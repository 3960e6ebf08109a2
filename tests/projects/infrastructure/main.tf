terraform {
  required_providers {
    datadog = {
      source = "DataDog/datadog"
    }
  }
}
provider "aws" {
  region = "eu-central-1"
}
resource "aws_s3_bucket" "torch" {}
resource "google_compute_instance" "x" {}
# resource "azurerm_torch" "x" {}
module "cluster" {
  source = "terraform-aws-modules/eks/aws"
}
