//! Dockerfiles, and the names of container images wherever they stand.

use super::command;
use super::hint::{Hints, Weight};

/// Images whose name isn't the product's.
const IMAGES: &[(&str, &str)] = &[
    ("alpine", "Linux"),
    ("centos", "Linux"),
    ("cuda", "CUDA"),
    ("debian", "Linux"),
    ("golang", "Go"),
    ("httpd", "Apache HTTP Server"),
    ("mongo", "MongoDB"),
    ("node", "Node.js"),
    ("postgis", "PostgreSQL"),
    ("postgres", "PostgreSQL"),
    ("rabbitmq", "RabbitMQ"),
    ("ubuntu", "Ubuntu"),
];

/// What a Dockerfile says.
pub fn dockerfile(text: &str) -> Hints {
    let mut hints = Hints::default();
    hints.skill(1, "Docker", Weight::Direct);
    let mut stages = Vec::new();
    let mut running = false;
    for (at, whole) in text.lines().enumerate() {
        let (line, trimmed) = (at + 1, whole.trim());
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let (instruction, rest) = trimmed.split_once([' ', '\t']).unwrap_or((trimmed, ""));
        let continued = trimmed.ends_with('\\');
        if running {
            hints.extend(command::read(line, trimmed, Weight::Used));
        } else if instruction.eq_ignore_ascii_case("FROM") {
            from(&mut hints, line, rest, &mut stages);
        } else if ["RUN", "CMD", "ENTRYPOINT"].iter().any(|name| instruction.eq_ignore_ascii_case(name)) {
            let rest = rest.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
            hints.extend(command::read(line, rest, Weight::Used));
        } else if instruction.eq_ignore_ascii_case("COPY")
            && let Some(image) = rest.split_whitespace().find_map(|word| word.strip_prefix("--from="))
            && !stages.contains(&image)
        {
            self::image(&mut hints, line, image, Weight::Used);
        }
        running = continued && (running || instruction.eq_ignore_ascii_case("RUN"));
    }
    hints
}

/// `FROM [--platform=…] image [AS stage]`; an earlier stage is no image.
fn from<'t>(hints: &mut Hints, line: usize, rest: &'t str, stages: &mut Vec<&'t str>) {
    let mut words = rest.split_whitespace().filter(|word| !word.starts_with("--"));
    if let Some(image) = words.next().filter(|image| !stages.contains(image)) {
        self::image(hints, line, image, Weight::Direct);
    }
    stages.extend(words.nth(1));
}

/// The product that an image holds: `registry/team/name:tag@digest`.
pub fn image(hints: &mut Hints, line: usize, image: &str, weight: Weight) {
    let image = image.split('@').next().unwrap_or(image);
    let last = image.rsplit('/').next().unwrap_or(image);
    let name = last.split(':').next().unwrap_or(last);
    if name.is_empty() || name.contains(['$', '{']) {
        return;
    }
    match IMAGES.binary_search_by_key(&name, |(image, _)| image) {
        Ok(at) => hints.skill(line, IMAGES[at].1, weight),
        Err(_) => hints.product(line, name, weight),
    }
}

/// Every skill that the table names.
#[cfg(test)]
pub fn table() -> impl Iterator<Item = &'static str> {
    IMAGES.iter().map(|(_, skill)| *skill)
}

#[cfg(test)]
mod tests {
    use super::super::hint::{Name, Weight};
    use super::{IMAGES, dockerfile};

    #[test]
    fn the_table_is_sorted() {
        for pair in IMAGES.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands before {}", pair[0].0, pair[1].0);
        }
    }

    #[test]
    fn images_stages_and_commands() {
        let text = "ARG V=3\nFROM --platform=linux/amd64 python:3.12-slim AS base\nRUN apt-get update && \\\n  # why\n  pip install gunicorn \\\n  flask\n\
            FROM base AS last\nFROM ghcr.io/team/redis:7@sha256:aa\nCOPY --from=base /a /b\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\nCMD [\"uvicorn\", \"app:app\"]\n";
        let found: Vec<_> = dockerfile(text).hints.into_iter().map(|hint| (hint.line, hint.name, hint.weight)).collect();
        let product = |line, name: &str, weight| (line, Name::Product(name.to_owned()), weight);
        assert!(found.contains(&product(2, "python", Weight::Direct)), "{found:?}");
        assert!(found.contains(&product(8, "redis", Weight::Direct)), "{found:?}");
        assert!(found.contains(&product(10, "uv", Weight::Used)), "{found:?}");
        assert!(found.contains(&(5, Name::Package("gunicorn".to_owned()), Weight::Used)), "{found:?}");
        assert!(found.contains(&(11, Name::Skill("Uvicorn"), Weight::Used)), "{found:?}");
        assert!(!found.iter().any(|(_, name, _)| *name == Name::Product("base".to_owned())), "{found:?}");
    }
}
