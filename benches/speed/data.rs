//! Input, made with a fixed seed: people, texts, catalogues.

use roles::catalogue::Catalogue;
use std::fmt::Write as _;

/// Numbers that look random and are always the same (xorshift64*).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % end
    }

    pub(crate) fn one_of<'t, T: ?Sized>(&mut self, things: &[&'t T]) -> &'t T {
        things[self.below(things.len())]
    }
}

/// The names of all skills.
pub(crate) fn names() -> Vec<&'static str> {
    Catalogue::builtin().skills().map(roles::catalogue::Skill::name).collect()
}

/// A name as people write it: mostly right, one in ten with a letter too few, one in ten unknown; other people write the same.
pub(crate) fn written(random: &mut Random, names: &[&str]) -> String {
    let mut name = random.one_of(names).to_owned();
    match random.below(10) {
        0 if name.is_ascii() && name.len() > 5 => drop(name.remove(3)),
        1 => name = format!("{} {}", random.below(2), name.chars().rev().collect::<String>()),
        _ => {}
    }
    name
}

/// So many lines for batch, each a person with five to fourteen skills.
pub(crate) fn lines(count: usize) -> String {
    let (mut random, names, mut lines) = (Random::new(), names(), String::new());
    for id in 0..count {
        let many = 5 + random.below(10);
        let skills: Vec<String> = (0..many).map(|_| written(&mut random, &names)).collect();
        let person = serde_json::json!({ "id": id, "skills": skills });
        writeln!(lines, "{person}").unwrap();
    }
    lines
}

/// A text of about so many bytes: sentences of common words with a skill in each.
pub(crate) fn text(bytes: usize) -> String {
    const WORDS: [&str; 16] = [
        "we",
        "built",
        "a",
        "service",
        "with",
        "the",
        "team",
        "and",
        "shipped",
        "it",
        "for",
        "large",
        "customers",
        "in",
        "two",
        "years",
    ];
    let (mut random, names, mut text) = (Random::new(), names(), String::new());
    while text.len() < bytes {
        for _ in 0..12 {
            text.push_str(random.one_of(&WORDS));
            text.push(' ');
        }
        text.push_str(random.one_of(&names));
        text.push_str(".\n");
    }
    text
}

/// A catalogue of so many roles over so many skills, as YAML; each role asks for twenty.
pub(crate) fn catalogue(roles: usize, skills: usize) -> String {
    let (mut random, mut yaml) = (Random::new(), String::from("skills:\n"));
    for at in 0..skills {
        writeln!(yaml, "- {{name: skill {at} of many, kind: tool, aliases: [s{at} tool], url: 'https://example.org/{at}'}}")
            .unwrap();
    }
    yaml.push_str("roles:\n");
    for role in 0..roles {
        writeln!(
            yaml,
            "- id: role-{role}\n  title: Role {role}\n  focus: Work of sort {role}.\n  use_cases: [work]\n  key_skills:"
        )
        .unwrap();
        let first = random.below(skills);
        for key_skill in 0..4 {
            // Far enough apart not to meet.
            let asked = (0..5).map(|at| format!("skill {} of many", (first + (5 * key_skill + at) * 7) % skills));
            let core: Vec<String> = asked.collect();
            writeln!(yaml, "  - {{title: K{key_skill}, importance: essential, core: [{}]}}", core.join(", ")).unwrap();
        }
    }
    yaml
}
