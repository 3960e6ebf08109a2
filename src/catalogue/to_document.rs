//! The built-in catalogue as a document again, so that a user's documents can be laid over it.

use super::raw::{
    BUILT_IN, CatalogueDocument, RawDemand, RawDemanded, RawDocument, RawKeySkill, RawLevel, RawRole, RawSkill,
};
use super::{Catalogue, Demand, Demanded, KeySkill, Role, RoleLevel, Skill, SkillId};

impl Catalogue {
    /// Gives the catalogue as one document; costs as much as copying it.
    pub fn document(&self) -> CatalogueDocument {
        let content = RawDocument {
            only: false,
            origin: None,
            skills: self.skills().map(|skill| self.raw_skill(skill)).collect(),
            extend: Vec::new(),
            roles: self.roles().map(|role| self.raw_role(role)).collect(),
        };
        CatalogueDocument { file: BUILT_IN.to_owned(), text: String::new(), content }
    }

    fn raw_role(&self, role: Role<'_>) -> RawRole {
        RawRole {
            id: role.id().to_owned(),
            title: role.title().to_owned(),
            aliases: owned(role.aliases()),
            focus: role.focus().to_owned(),
            key_skills: role.key_skills().map(|key_skill| self.raw_key_skill(key_skill)).collect(),
            demand: Some(self.raw_demand(&role.usual_demand())),
            levels: role.levels().map(|level| self.raw_level(level)).collect(),
            use_cases: owned(role.use_cases()),
            topics: owned(role.topics()),
            ..RawRole::default()
        }
    }

    fn raw_key_skill(&self, key_skill: KeySkill<'_>) -> RawKeySkill {
        RawKeySkill {
            title: key_skill.title().to_owned(),
            importance: key_skill.importance(),
            core: self.names(key_skill.core()),
            also: self.names(key_skill.also()),
        }
    }

    fn raw_level(&self, level: RoleLevel<'_>) -> RawLevel {
        RawLevel { name: level.name().to_owned(), demand: self.raw_demand(&level.demand()) }
    }

    fn raw_demand<'c>(&self, demanded: &(impl Iterator<Item = Demanded<'c>> + Clone)) -> RawDemand {
        let of = |demand: Demand| {
            let demanded = demanded.clone().filter(|demanded| demanded.demand() == demand);
            demanded.map(|demanded| RawDemanded::OneOf(self.names(demanded.skills()))).collect()
        };
        RawDemand { most: of(Demand::Most), many: of(Demand::Many), some: of(Demand::Some) }
    }

    fn raw_skill(&self, skill: Skill<'_>) -> RawSkill {
        let mut raw = RawSkill {
            name: skill.name().to_owned(),
            kind: skill.kind(),
            aliases: owned(skill.aliases()),
            ambiguous: owned(skill.ambiguous()),
            shows: self.names(skill.shows()),
            needs: self.names(skill.needs()),
            url: skill.url().map(str::to_owned),
            prose: skill.prose(),
            ..RawSkill::default()
        };
        for (namespace, name) in skill.all_names() {
            raw.names_mut(namespace).push(name.to_owned());
        }
        raw
    }

    fn names(&self, skills: &[SkillId]) -> Vec<String> {
        owned(skills.iter().map(|skill| self.skill(*skill).name()))
    }
}

fn owned<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    texts.map(str::to_owned).collect()
}
