//! The built-in catalogue as a document again, so that a user's documents can be laid over it.

use super::raw::{BUILT_IN, Document, RawDocument, RawKeySkill, RawRole, RawSkill};
use super::{Catalogue, KeySkill, Role, Skill, SkillId};

impl Catalogue {
    /// The catalogue as one document; costs as much as copying it.
    pub fn document(&self) -> Document {
        let content = RawDocument {
            only: false,
            skills: self.skills().map(skill).collect(),
            extend: Vec::new(),
            roles: self.roles().map(|role| self.raw_role(role)).collect(),
        };
        Document { file: BUILT_IN.to_owned(), text: String::new(), content }
    }

    fn raw_role(&self, role: Role<'_>) -> RawRole {
        RawRole {
            id: role.id().to_owned(),
            title: role.title().to_owned(),
            aliases: owned(role.aliases()),
            focus: role.focus().to_owned(),
            key_skills: role.key_skills().map(|key_skill| self.raw_key_skill(key_skill)).collect(),
            use_cases: owned(role.use_cases()),
            replace: false,
        }
    }

    fn raw_key_skill(&self, key_skill: KeySkill<'_>) -> RawKeySkill {
        let names = |skills: &[SkillId]| owned(skills.iter().map(|skill| self.skill(*skill).name()));
        RawKeySkill {
            title: key_skill.title().to_owned(),
            importance: key_skill.importance(),
            core: names(key_skill.core()),
            also: names(key_skill.also()),
        }
    }
}

fn skill(skill: Skill<'_>) -> RawSkill {
    RawSkill {
        name: skill.name().to_owned(),
        kind: skill.kind(),
        aliases: owned(skill.aliases()),
        packages: owned(skill.packages()),
        imports: owned(skill.imports()),
        ambiguous: owned(skill.ambiguous()),
        url: skill.url().to_owned(),
        prose: skill.prose(),
        replace: false,
    }
}

fn owned<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    texts.map(str::to_owned).collect()
}
