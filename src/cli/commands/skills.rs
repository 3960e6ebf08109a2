//! `roles skills [NAME]`

use crate::catalogue::{Catalogue, Kind, SkillId};
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::matching::{skill_details, vocabulary};
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
pub(crate) struct Skills {
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
    let names = Kind::ALL.iter().map(|kind| kind.name());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Kind>())
}

impl Skills {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        if let Some(name) = &self.name {
            let details = skill_details(catalogue, one(&Resolver::new(catalogue), name)?);
            output.report(&SkillSheet { catalogue, details })?;
            return Ok(Outcome::Answered);
        }
        let role = self.role.as_deref().map(|name| catalogue.role(name)).transpose()?;
        let skills = vocabulary(catalogue, self.kind, role);
        let count = skills.len();
        if count == 0 {
            note(&"no skill is of this kind and asked for by this role; leave out --kind or --role");
        }
        if count > 0 || !output.is_for_people() {
            output.report(&Vocabulary(skills))?;
        }
        Ok(Outcome::of_answers(count))
    }
}

/// Finds the one skill that a name stands for; a typo is said on standard error.
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
