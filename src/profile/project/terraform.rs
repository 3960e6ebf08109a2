//! Terraform and its kin: the providers whose resources a configuration names.

use super::finding::{FileFindings, Weight};

/// Providers by the prefix of their resources.
const PROVIDERS: &[(&str, &str)] = &[
    ("aws", "AWS"),
    ("azuread", "Azure"),
    ("azurerm", "Azure"),
    ("cloudflare", "Cloudflare"),
    ("datadog", "Datadog"),
    ("digitalocean", "DigitalOcean"),
    ("github", "GitHub"),
    ("google", "Google Cloud"),
    ("grafana", "Grafana"),
    ("hcloud", "Hetzner"),
    ("helm", "Helm"),
    ("kubernetes", "Kubernetes"),
    ("postgresql", "PostgreSQL"),
    ("vault", "HashiCorp Vault"),
];

/// What a .tf file says.
pub fn read(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    findings.skill(1, "Terraform", Weight::Direct);
    for (at, line) in text.lines().enumerate() {
        if let Some(source) = line.trim_start().strip_prefix("source") {
            module(&mut findings, at + 1, source);
        }
        let mut words = line.split_whitespace();
        if !matches!(words.next(), Some("provider" | "resource" | "data")) {
            continue;
        }
        let kind = words.next().unwrap_or_default().trim_matches(['"', '{']);
        provider(&mut findings, at + 1, kind.split('_').next().unwrap_or(kind));
        if let Some(service) = kind.strip_prefix("aws_").and_then(|rest| rest.split('_').next()) {
            aws_service(&mut findings, at + 1, service);
        }
    }
    findings
}

fn provider(findings: &mut FileFindings, line: usize, name: &str) {
    if let Some((_, skill)) = PROVIDERS.iter().find(|(provider, _)| *provider == name) {
        findings.skill(line, skill, Weight::Direct);
    }
}

/// `source = "DataDog/datadog"` of a provider, `source = "terraform-aws-modules/eks/aws"` of a module.
fn module(findings: &mut FileFindings, line: usize, source: &str) {
    let Some(address) = source.trim_start().strip_prefix('=').map(|value| value.trim().trim_matches('"')) else { return };
    let parts: Vec<&str> = address.split('/').collect();
    match parts[..] {
        [_, name] => provider(findings, line, name),
        [_, service, name] => {
            provider(findings, line, name);
            if name == "aws" {
                aws_service(findings, line, service.split('-').next().unwrap_or(service));
            }
        }
        _ => {}
    }
}

/// The services of AWS that are skills of their own.
const SERVICES: &[(&str, &str)] = &[
    ("dynamodb", "DynamoDB"),
    ("ecs", "Amazon ECS"),
    ("eks", "Amazon EKS"),
    ("instance", "Amazon EC2"),
    ("lambda", "AWS Lambda"),
    ("rds", "Amazon RDS"),
    ("s3", "Amazon S3"),
    ("sqs", "Amazon SQS"),
];

fn aws_service(findings: &mut FileFindings, line: usize, service: &str) {
    if let Some((_, skill)) = SERVICES.iter().find(|(name, _)| *name == service) {
        findings.skill(line, skill, Weight::Direct);
    }
}

/// Every skill that the tables name.
#[cfg(test)]
pub fn table() -> impl Iterator<Item = &'static str> {
    PROVIDERS.iter().chain(SERVICES).map(|(_, skill)| *skill)
}

#[cfg(test)]
mod tests {
    use super::super::finding::Name;
    use super::read;

    #[test]
    fn providers_are_known_by_their_resources() {
        let findings = read("provider \"aws\" {\n}\nresource \"google_compute_instance\" \"x\" {\n}\nresource \"aws_s3_bucket\" \"b\" {}\n# resource \"azurerm_x\"\n").findings;
        let found: Vec<_> = findings.into_iter().map(|finding| (finding.line, finding.name)).collect();
        let skill = |line, name| (line, Name::Skill(name));
        let expected =
            [skill(1, "Terraform"), skill(1, "AWS"), skill(3, "Google Cloud"), skill(5, "AWS"), skill(5, "Amazon S3")];
        assert_eq!(found, expected);
    }
}
