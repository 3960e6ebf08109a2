//! `roles skills [NAME]`

use crate::catalogue::{Catalogue, KeySkill, Kind, SkillId};
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::render::{SkillSheet, Vocabulary, joined, quoted};
use crate::resolve::{Reading, Resolver, Via};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// List the skills that are known, or show everything about one
#[derive(Debug, Args)]
#[command(after_help = "\"Beside it\" are the skills that most often stand in the same key skills of the roles.

Examples:
  roles skills k8s
  roles skills --kind language
  roles skills --role iot-developer --kind hardware --format jsonl")]
pub struct Skills {
    /// A skill, as you would write it
    #[arg(conflicts_with_all = ["kind", "role"])]
    name: Option<String>,
    /// Only skills of this kind
    #[arg(long, value_name = "KIND", value_parser = kind_parser())]
    kind: Option<Kind>,
    /// Only skills that this role asks for
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
}

fn kind_parser() -> impl TypedValueParser<Value = Kind> {
    let named = |name: String| Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or("no such kind");
    PossibleValuesParser::new(Kind::ALL.map(Kind::name)).try_map(named)
}

impl Skills {
    pub fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        if let Some(name) = &self.name {
            output.report(&SkillSheet::of(catalogue, one(&Resolver::new(catalogue), name)?))?;
            return Ok(Outcome::Answered);
        }
        let skills = self.listed(catalogue)?;
        if skills.is_empty() {
            note(&"no skill is of this kind and asked for by this role; leave out --kind or --role");
        }
        if !(skills.is_empty() && output.is_for_people()) {
            output.report(&Vocabulary::of(catalogue, &skills))?;
        }
        Ok(Outcome::of_answers(skills.len()))
    }

    /// The skills that pass the filters, by name.
    fn listed(&self, catalogue: &Catalogue) -> Result<Vec<SkillId>, Error> {
        let role = self.role.as_deref().map(|name| catalogue.role(name)).transpose()?;
        let asked: Option<Vec<SkillId>> =
            role.map(|role| role.key_skills().flat_map(KeySkill::skills).map(|(skill, _)| skill).collect());
        let of_role = |skill: &SkillId| asked.as_ref().is_none_or(|asked| asked.contains(skill));
        let of_kind = |skill: &SkillId| self.kind.is_none_or(|kind| catalogue.skill(*skill).kind() == kind);
        Ok(catalogue.skill_ids().filter(of_kind).filter(of_role).collect())
    }
}

/// The one skill that a name stands for; a typo is said on standard error.
fn one(resolver: &Resolver<'_>, name: &str) -> Result<SkillId, Error> {
    let names =
        |skills: &[SkillId]| skills.iter().map(|skill| resolver.catalogue().skill(*skill).name()).collect::<Vec<_>>();
    let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
    match resolver.read(name) {
        Reading::Known { skills, via, rest } => match skills.as_slice() {
            [skill] if rest.is_empty() => {
                if via == Via::Typo {
                    note(&format!("read {} as {}", quoted(name), joined(names(&skills))));
                }
                Ok(*skill)
            }
            _ => Err(Error::NoSkill { name: quoted(name), suggestions: owned(names(&skills)) }),
        },
        Reading::Unknown => Err(Error::NoSkill { name: quoted(name), suggestions: owned(resolver.suggest(name)) }),
    }
}
