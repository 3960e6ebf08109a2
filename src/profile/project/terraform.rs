//! Terraform and its kin: the providers whose resources a configuration names.

use super::hint::{Hints, Weight};

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
pub fn read(text: &str) -> Hints {
    let mut hints = Hints::default();
    hints.skill(1, "Terraform", Weight::Direct);
    for (at, line) in text.lines().enumerate() {
        let mut words = line.split_whitespace();
        if !matches!(words.next(), Some("provider" | "resource" | "data")) {
            continue;
        }
        let kind = words.next().unwrap_or_default().trim_matches(['"', '{']);
        let provider = kind.split('_').next().unwrap_or(kind);
        if let Some((_, skill)) = PROVIDERS.iter().find(|(name, _)| *name == provider) {
            hints.skill(at + 1, skill, Weight::Direct);
        }
        if let Some(service) = kind.strip_prefix("aws_").and_then(|rest| rest.split('_').next()) {
            aws_service(&mut hints, at + 1, service);
        }
    }
    hints
}

/// The services of AWS that are skills of their own.
const SERVICES: &[(&str, &str)] = &[
    ("dynamodb", "DynamoDB"),
    ("ecs", "Amazon ECS"),
    ("eks", "Amazon EKS"),
    ("instance", "Amazon EC2"),
    ("lambda", "AWS Lambda"),
    ("s3", "Amazon S3"),
    ("sqs", "Amazon SQS"),
];

fn aws_service(hints: &mut Hints, line: usize, service: &str) {
    if let Some((_, skill)) = SERVICES.iter().find(|(name, _)| *name == service) {
        hints.skill(line, skill, Weight::Direct);
    }
}

/// Every skill that the tables name.
#[cfg(test)]
pub fn table() -> impl Iterator<Item = &'static str> {
    PROVIDERS.iter().chain(SERVICES).map(|(_, skill)| *skill)
}

#[cfg(test)]
mod tests {
    use super::super::hint::Name;
    use super::read;

    #[test]
    fn providers_are_known_by_their_resources() {
        let hints = read("provider \"aws\" {\n}\nresource \"google_compute_instance\" \"x\" {\n}\nresource \"aws_s3_bucket\" \"b\" {}\n# resource \"azurerm_x\"\n").hints;
        let found: Vec<_> = hints.into_iter().map(|hint| (hint.line, hint.name)).collect();
        let skill = |line, name| (line, Name::Skill(name));
        let expected =
            [skill(1, "Terraform"), skill(1, "AWS"), skill(3, "Google Cloud"), skill(5, "AWS"), skill(5, "Amazon S3")];
        assert_eq!(found, expected);
    }
}
