//! The JSON Schema of what each command answers.

use super::{
    Applicant, ApplicantsDocument, BatchAnswer, BatchDocument, BatchFailure, CataloguePathsDocument, ComparisonDocument,
    ExplanationDocument, GapDocument, JobsDocument, NextDocument, PathDocument, PeopleDocument, PlanDocument, RankedPerson,
    RankingDocument, ReadingsDocument, ReviewDocument, RoleDocument, RoleListDocument, SearchDocument, SkillDocument,
    TeamDocument, VocabularyDocument,
};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};
use strum::VariantArray as _;

/// The mark in a schema of a field that is there only if somebody asks for it; CSV has no column for it otherwise.
pub const ON_REQUEST: &str = "x-on-request";

/// Gives the schema of one type, draft 2020-12.
pub fn schema_of<T: JsonSchema>() -> Schema {
    generator().into_root_schema_for::<T>()
}

/// A command that answers in JSON. A new one is added here, and the compiler says where else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "lowercase")]
#[allow(missing_docs)] // each is a command
pub enum Answer {
    List,
    Show,
    Match,
    Next,
    Compare,
    Path,
    Plan,
    Gap,
    Search,
    Skills,
    Resolve,
    Batch,
    Team,
    Check,
}

impl Answer {
    /// Every command that answers in JSON, in the order of the program's help.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Gives the name of the command.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Gives the schema of what the command answers; of several forms, each is named under `anyOf`.
    pub fn schema(self) -> Schema {
        let mut generator = generator();
        let form = self.form(&mut generator);
        rooted(generator, &form)
    }

    /// Gives one schema that has what each command answers, as a property of the command's name.
    pub fn schema_of_all() -> Schema {
        let mut generator = generator();
        let mut commands = Map::new();
        for answer in Self::ALL.iter().copied() {
            commands.insert(answer.name().to_owned(), answer.form(&mut generator).into());
        }
        let title = "What each command of roles answers, by the command's name";
        let all = Map::from_iter([("title".to_owned(), title.into()), ("properties".to_owned(), commands.into())]);
        rooted(generator, &all.into())
    }

    /// Gives the form or forms of the answer; what they are made of is collected by the generator.
    fn form(self, generator: &mut SchemaGenerator) -> Schema {
        match self {
            Self::List => generator.subschema_for::<RoleListDocument<'_>>(),
            Self::Show => generator.subschema_for::<RoleDocument<'_>>(),
            Self::Match => generator.subschema_for::<RankingDocument<'_>>(),
            Self::Next => generator.subschema_for::<NextDocument<'_>>(),
            Self::Compare => generator.subschema_for::<ComparisonDocument<'_>>(),
            Self::Path => generator.subschema_for::<PathDocument<'_>>(),
            Self::Plan => generator.subschema_for::<PlanDocument<'_>>(),
            Self::Gap => either::<GapDocument<'_>, JobsDocument<'_>>(generator),
            Self::Search => generator.subschema_for::<SearchDocument<'_>>(),
            Self::Skills => either::<VocabularyDocument<'_>, SkillDocument<'_>>(generator),
            Self::Resolve => generator.subschema_for::<ReadingsDocument<'_>>(),
            Self::Batch => of_batch(generator),
            Self::Team => generator.subschema_for::<TeamDocument<'_>>(),
            Self::Check => any_of([
                generator.subschema_for::<ReviewDocument<'_>>(),
                generator.subschema_for::<ExplanationDocument<'_>>(),
                generator.subschema_for::<CataloguePathsDocument>(),
            ]),
        }
    }
}

fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_serialize().into_generator()
}

fn either<A: JsonSchema, B: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    any_of([generator.subschema_for::<A>(), generator.subschema_for::<B>()])
}

/// Gives the forms of the lines and of the documents of many people.
fn of_batch(generator: &mut SchemaGenerator) -> Schema {
    any_of([
        generator.subschema_for::<BatchAnswer<'_>>(),
        generator.subschema_for::<BatchFailure<'_>>(),
        generator.subschema_for::<BatchDocument<'_>>(),
        generator.subschema_for::<RankedPerson<'_>>(),
        generator.subschema_for::<PeopleDocument<'_>>(),
        generator.subschema_for::<Applicant<'_>>(),
        generator.subschema_for::<ApplicantsDocument<'_>>(),
    ])
}

fn any_of<const N: usize>(forms: [Schema; N]) -> Schema {
    let forms = forms.into_iter().map(Value::from).collect();
    Map::from_iter([("anyOf".to_owned(), Value::Array(forms))]).into()
}

/// Makes a schema that stands by itself of a form and of what it is made of.
fn rooted(mut generator: SchemaGenerator, form: &Schema) -> Schema {
    let mut root = Map::new();
    root.insert("$schema".to_owned(), schemars::consts::meta_schemas::DRAFT2020_12.into());
    root.extend(form.as_object().cloned().unwrap_or_default());
    root.insert("$defs".to_owned(), generator.take_definitions(true).into());
    root.into()
}
